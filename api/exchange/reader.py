"""Cells of a table through the sources of a mapping: what they say in our words, and every problem with its place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from api.exchange.cells import CellError, date_in, number_in, text_in
from api.exchange.mappings import Source, TableShape
from api.exchange.table import Row, Table
from roster.files.cells import Cell, is_empty
from roster.ward import InputError, Problem

T = TypeVar("T")

_BETWEEN = re.compile(r"[\s,;|]+")
_BETWEEN_CODES = re.compile(r"[,;|]")
"""Their codes may hold spaces."""


@dataclass
class Reader:
    """Reads the cells of a table, and gathers what is wrong with them; `done` raises it."""

    table: Table
    shape: TableShape
    problems: list[Problem] = field(default_factory=list)

    def text(self, row: Row, source: Source) -> str | None:
        """A field in our words; None where the cell is empty and nothing holds in its place."""
        return self.text_at(row, self.index(source), source)

    def text_at(self, row: Row, index: int | None, source: Source) -> str | None:
        """A field in our words, out of a column of a grid."""
        return self._field(row, index, source, text_in, text_in)

    def words(self, row: Row, source: Source) -> list[str] | None:
        """A field of several codes, each of which goes through the codes of the source."""

        def theirs(cell: Cell) -> list[str]:
            parts = _BETWEEN_CODES.split(text_in(cell)) if source.codes else _parts(text_in(cell))
            return [_coded(part.strip(), source) for part in parts if part.strip()]

        plain = source.model_copy(update={"codes": {}})
        return self._field(row, self.index(source), plain, theirs, _parts)

    def date(self, row: Row, source: Source) -> dt.date | None:
        """A date."""
        order = self.shape.dates
        theirs, ours = (lambda cell: date_in(cell, order)), (lambda text: date_in(text, "year first"))
        return self._field(row, self.index(source), source, theirs, ours)

    def number(self, row: Row, source: Source) -> Decimal | None:
        """A number."""
        decimal = self.shape.decimal
        theirs, ours = (lambda cell: number_in(cell, decimal)), (lambda text: number_in(text, "point"))
        return self._field(row, self.index(source), source, theirs, ours)

    def _field(
        self, row: Row, index: int | None, source: Source, theirs: Callable[[Cell], T], ours: Callable[[str], T]
    ) -> T | None:
        """What a source gives: a cell as they write it, or by way of codes or of its own value as we do."""
        cell = "" if index is None else row.cell(index)
        if is_empty(cell):
            value = source.value
            return None if value is None else self.read(row, index, lambda _: ours(value))
        if source.codes:
            return self.read(row, index, lambda found: ours(_coded(text_in(found), source)))
        return self.read(row, index, theirs)

    def read(self, row: Row, index: int | None, read: Callable[[Cell], T]) -> T | None:
        """A cell as it is read by a function that may raise CellError."""
        try:
            return read("" if index is None else row.cell(index))
        except CellError as error:
            self.problem(row, index, str(error))
            return None

    def index(self, source: Source | None) -> int | None:
        """The index of a source's column, None where it has none."""
        return None if source is None or source.column is None else self.column(source.column)

    def column(self, heading: str) -> int:
        """The index of a column. Raises InputError where there is none."""
        return self.table.column(heading)

    def problem(self, row: Row, index: int | None, message: str) -> None:
        """Something that is wrong with a row."""
        self.problems.append(Problem(self.table.place(row.number, index), message))

    def done(self) -> None:
        """Raises InputError where anything was wrong."""
        if self.problems:
            raise InputError(tuple(dict.fromkeys(self.problems)))


def _coded(text: str, source: Source) -> str:
    """Our word for one of theirs. Raises CellError."""
    if not source.codes or text in source.codes:
        return source.codes.get(text, text)
    if source.unknown == "keep":
        return text
    raise CellError("holds a code that the mapping does not have; add it to its codes, or correct the cell")


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(text) if part]
