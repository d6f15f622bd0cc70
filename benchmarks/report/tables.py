"""A table of texts, and Markdown of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

NONE = "-"
"""What stands for nothing."""


class Cell(NamedTuple):
    """A text, `strong` where it is the best of its row."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many cells as there are columns. The first `labels` columns hold words, the others figures."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    labels: int = 1

    @classmethod
    def of(cls, title: str, columns: Sequence[str], rows: Iterable[Sequence[str | Cell]], labels: int = 1) -> Table:
        """A table of plain texts and cells."""
        filled = tuple(tuple(Cell(cell) if isinstance(cell, str) else cell for cell in row) for row in rows)
        return cls(title, tuple(columns), filled, labels)


def markdown_of(table: Table) -> str:
    """The table in Markdown, without its title."""
    body = (tuple(f"**{cell.text}**" if cell.strong else cell.text for cell in row) for row in table.rows)
    return "".join(f"| {' | '.join(row)} |\n" for row in (table.columns, ("---",) * len(table.columns), *body))


def figure(value: float | None) -> str:
    """A number, or nothing."""
    return NONE if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def share(value: float | None) -> str:
    """A share as a percentage, or nothing."""
    return NONE if value is None else f"{value:.1%}"
