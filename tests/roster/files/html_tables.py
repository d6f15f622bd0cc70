"""The tables of an HTML page, read by a parser that knows nothing of how they were made."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "col", "link", "input", "img", "hr"}


@dataclass
class Table:
    """A table: its id or class, its caption, and its rows of cells, each with tag, attributes and text."""

    name: str
    caption: str = ""
    rows: list[list[tuple[str, dict[str, str], str]]] = field(default_factory=list)

    def texts(self) -> list[list[str]]:
        """The rows as text."""
        return [[text for _, _, text in row] for row in self.rows]


class Page(HTMLParser):
    """Collects tables; what is meant for screen readers alone is left out. Raises ValueError for bad nesting."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: list[Table] = []
        self.open: list[tuple[str, dict[str, str]]] = []
        self.used: set[str] = set()
        self.feed(text)
        if self.open:
            raise ValueError(f"left open: {self.open}")

    def table(self, name: str) -> Table:
        """The table of this id or class."""
        return next(table for table in self.tables if table.name == name)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.used |= {name for name in attributes if name in {"src", "href"} and not attributes[name].startswith("#")}
        if tag == "table":
            self.tables.append(Table(attributes.get("id") or attributes.get("class", "")))
        elif tag == "tr":
            self.tables[-1].rows.append([])
        elif tag in {"td", "th"}:
            self.tables[-1].rows[-1].append((tag, attributes, ""))
        if tag not in VOID:
            self.open.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self.open.pop()
        if opened != tag:
            raise ValueError(f"<{opened}> is closed by </{tag}>")

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if "caption" in tags:
            self.tables[-1].caption += data
        elif ("td" in tags or "th" in tags) and not any(a.get("class") == "hidden" for _, a in self.open):
            tag, attributes, text = self.tables[-1].rows[-1][-1]
            self.tables[-1].rows[-1][-1] = (tag, attributes, text + data)
