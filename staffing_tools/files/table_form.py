"""A table of entries: which columns it has, and how rows become entries and entries become rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from roster.ward import Place

Row = dict[str, Any]
"""Cells by heading, without those that are empty."""


@dataclass(frozen=True)
class TableForm:
    """The columns of a table whose rows are entries of one kind.

    `nested` names fields that spread over several columns, with the names below each: {"levels": ()} allows levels.L1,
    {"continuous": ("patients", "hours")} allows continuous.2:1.hours.
    """

    key: str
    fields: tuple[str, ...]
    required: tuple[str, ...]
    nested: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def heading(self, text: str) -> str:
        """A heading as the form calls it, whatever its capitals and spaces; codes below a field stay as they are."""
        name, dot, code = text.strip().partition(".")
        plain = "_".join(re.split(r"[\s_-]+", name.strip().lower()))
        return f"{plain}{dot}{code.strip()}" if plain in (*self.fields, *self.nested) else text.strip()

    def knows(self, heading: str) -> bool:
        """Whether a column may be called so."""
        name, _, rest = heading.partition(".")
        if name not in self.nested:
            return heading in self.fields
        below = self.nested[name]
        code, _, last = rest.rpartition(".") if below else (rest, "", "")
        return bool(code) and (not below or last in below)

    @property
    def known(self) -> str:
        """Every kind of heading, for an error message."""
        spread = (f"{name}.CODE{'.' if below else ''}{'|'.join(below)}" for name, below in self.nested.items())
        return ", ".join((*self.fields, *spread))

    def heading_problems(self, headings: list[str]) -> Iterator[str]:
        """What is wrong with the first row."""
        for heading in dict.fromkeys(headings):
            if heading and headings.count(heading) > 1:
                yield f"there are two columns {shown(heading)}; keep one of them"
            if heading and not self.knows(heading):
                yield f"there is no column {shown(heading)} here; known: {self.known}"
        for heading in self.required:
            if heading not in headings:
                yield f"the column {heading} is missing"

    def entry(self, row: Row) -> dict[str, Any]:
        """A row as the plain values of an entry."""
        entry: dict[str, Any] = {}
        for heading, cell in row.items():
            *outer, last = self.path(heading)
            inner = entry
            for name in outer:
                inner = inner.setdefault(name, {})
            inner[last] = cell
        return entry

    def path(self, heading: str) -> tuple[str, ...]:
        """The fields that a heading leads through, such as ("continuous", "2:1", "hours")."""
        name, _, rest = heading.partition(".")
        if name not in self.nested:
            return (heading,)
        if not self.nested[name]:
            return name, rest
        code, _, last = rest.rpartition(".")
        return name, code, last

    def frame(self, entries: Iterable[dict[str, Any]]) -> pd.DataFrame:
        """Entries as a table: a row each, a column for each field that any of them has, in the order of the form."""
        frame = pd.DataFrame([dict(_flat(entry)) for entry in entries], dtype=object)
        order = {name: place for place, name in enumerate((*self.fields, *self.nested))}
        columns = sorted(frame.columns, key=lambda heading: (order[self.path(heading)[0]], self.path(heading)))
        return frame[[*columns]] if columns else pd.DataFrame(columns=[*self.required])

    def place(self, headings: list[str], rows: list[int], before: str, place: Place) -> Place:
        """A place in the entries as the row and column of the file; `rows` are those of the entries."""
        if place[:1] != (self.key,) or len(place) < 2 or not isinstance(place[1], int):
            return place
        row = f"{before}row {rows[place[1]]}"
        fields = tuple(str(part) for part in place[2:])
        paths = {self.path(heading): heading for heading in headings}
        column = next((paths[fields[:n]] for n in range(len(fields), 0, -1) if fields[:n] in paths), ".".join(fields))
        return (f"{row}, column {shown(column)}" if column else row,)


def _flat(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Fields by heading: levels.L1 for L1 inside levels."""
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield before + name, value


def shown(heading: str) -> str:
    """A heading on one short line, whatever the file called it."""
    clean = "".join(sign if sign.isprintable() else "?" for sign in heading)
    return clean if len(clean) <= 40 else f"{clean[:40]}..."
