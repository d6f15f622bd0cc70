"""A table of another system, CSV or a workbook's sheet, as rows that know their place in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from api.exchange.mappings import TableShape
from roster.files.cells import Cell, is_empty
from roster.files.content import LARGEST, text_of
from roster.files.document import unusable
from roster.files.package import LAST_COLUMN, LAST_ROW
from roster.files.places import letters
from roster.files.sheet_rows import Rows
from roster.files.workbook import is_workbook, sheets_of
from roster.ward import InputError, Place, Problem

LONGEST = 1000
"""Signs of the longest cell that is read."""


@dataclass(frozen=True)
class Row:
    """A row: its number in the table, from 1, and its cells by the index of their column."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, index: int) -> Cell:
        """The cell in a column; rows may end early."""
        return self.cells[index] if index < len(self.cells) else ""


@dataclass(frozen=True)
class Table:
    """Headings, and rows that hold anything. `before` names the sheet, in places."""

    headings: tuple[Cell, ...]
    rows: tuple[Row, ...]
    heading_row: int
    before: str = ""

    def column(self, heading: str) -> int:
        """The index of a column. Raises InputError where there is none or more than one."""
        wanted = _plain(heading)
        found = [index for index, cell in enumerate(self.headings) if _plain(cell) == wanted]
        if len(found) != 1:
            known = ", ".join(str(cell).strip() for cell in self.headings if not is_empty(cell))
            message = (
                f"has the heading {heading!r} {len(found)} times; keep one of them"
                if found
                else f"has no heading {heading!r}; correct the mapping or the table, whose headings are: {known}"
            )
            raise InputError((Problem(self.place(self.heading_row), message),))
        return found[0]

    def place(self, row: int, index: int | None = None) -> Place:
        """A row, and a column of it, as one place."""
        column = "" if index is None else f", column {self._title(index)}"
        return (f"{self.before}row {row}{column}",)

    def _title(self, index: int) -> str:
        heading = self.headings[index] if index < len(self.headings) else ""
        return letters(index) if is_empty(heading) else f"{letters(index)} ({str(heading).strip()})"


def table_in(content: bytes, suffix: str, shape: TableShape) -> Table:
    """The table in the content of a file whose name ends so. Raises InputError."""
    if len(content) > LARGEST:
        raise unusable(f"the table is larger than {LARGEST // 1_000_000} MB; is it the right one?")
    if not content.strip():
        raise unusable("the table is empty")
    if is_workbook(content, suffix.lower()):
        return _laid_out(*_sheet(sheets_of(content), shape.sheet), shape.headings)
    return _laid_out("", _csv_rows(_decoded(content, shape)), shape.headings)


def _decoded(content: bytes, shape: TableShape) -> str:
    if shape.encoding == "utf-8":
        return text_of(content)
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise unusable("the table is not in windows-1252; save it as UTF-8 and say so in the mapping") from None


def _csv_rows(text: str) -> list[list[Cell]]:
    """Rows of text, parted by whichever of comma, semicolon and tab the fullest of the first lines holds most of."""
    separator = max(",;\t", key=max(text.splitlines()[:20], key=len).count)
    try:
        return [[*row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)]
    except csv.Error:
        raise unusable("has quotes that do not close, or signs that are no text; save the table again") from None


def _sheet(sheets: dict[str, Rows], name: str) -> tuple[str, Rows]:
    if name and name not in sheets:
        raise unusable(f"the workbook has no sheet {name!r}; correct the mapping")
    if not name and len(sheets) > 1:
        raise unusable("the workbook has several sheets; say in the mapping which one is read")
    name = name or next(iter(sheets))
    return f"sheet {name}, ", sheets[name]


def _laid_out(before: str, rows: Rows, heading_row: int) -> Table:
    if len(rows) > LAST_ROW or max(map(len, rows), default=0) > LAST_COLUMN:
        raise unusable(f"the table has more than {LAST_ROW} rows or {LAST_COLUMN} columns; give a part of it")
    if len(rows) < heading_row:
        raise unusable(f"the table ends before its headings, which the mapping says are in row {heading_row}")
    below = enumerate(rows[heading_row:], start=heading_row + 1)
    filled = tuple(Row(number, tuple(row)) for number, row in below if not all(map(is_empty, row)))
    table = Table(tuple(rows[heading_row - 1]), filled, heading_row, before)
    problems = tuple(_problems(table))
    if problems:
        raise InputError(problems)
    return table


def _problems(table: Table) -> Iterator[Problem]:
    """Cells that nothing can be made of, whether or not their column is read."""
    width = len(table.headings)
    for row in table.rows:
        for index, cell in enumerate(row.cells):
            if index >= width and not is_empty(cell):
                message = "has a cell beyond the last heading; put quotes around text that holds the separator"
                yield Problem(table.place(row.number), message)
                break
            if isinstance(cell, str) and len(cell) > LONGEST:
                yield Problem(table.place(row.number, index), f"holds more than {LONGEST} signs; shorten it")


def _plain(cell: Cell) -> str:
    """A heading whatever its capitals and spaces."""
    return " ".join(str(cell).split()).casefold()
