"""Sheets of many rows: entries out of a table, and out of the grid of history."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from roster.files.cells import Cell, is_empty, plain
from roster.files.layout import OFF, Kind, Sheet
from roster.files.places import letters
from roster.ward import Problem

Rows = Sequence[Sequence[Cell]]
"""A sheet's cells by row and column, from its first cell on."""

Entry = tuple[int, dict[str, Any]]
"""An entry of a sheet with its row, from 1."""


def heading(cell: Cell) -> str:
    """A heading as its field is called."""
    return str(cell).strip().lower().replace(" ", "_")


def heading_problems(sheet: Sheet, rows: Rows) -> Iterator[Problem]:
    """Columns of a table that are unknown, there twice or missing, and cells without a heading above them."""
    known = {column.name for column in sheet.columns}
    first: Sequence[Cell] = rows[0] if rows else []
    names = ["" if is_empty(cell) else heading(cell) for cell in first]
    for index, name in enumerate(names):
        place = (f"sheet {sheet.name}, row 1, column {letters(index)}",)
        if name and name not in known:
            yield Problem(place, f"is not a heading of this sheet; {_meant(name, known)}")
        if not name and any(len(row) > index and not is_empty(row[index]) for row in rows):
            yield Problem(place, "has cells but no heading; give it one or empty them")
    for name, count in Counter(filter(None, names)).items():
        if count > 1 and name in known:
            yield Problem((f"sheet {sheet.name}, row 1",), f"has the heading {name!r} twice; keep one of them")
    for column in sheet.columns:
        if column.required and column.name not in names:
            yield Problem((f"sheet {sheet.name}, row 1",), f"the column {column.name!r} is missing; add its heading")


def _meant(name: str, known: set[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"is {close[0]!r} meant?" if close else f"known: {', '.join(sorted(known))}"


def table_entries(sheet: Sheet, rows: Rows) -> Iterator[Entry]:
    """Entries of a table whose headings are sound; empty rows are passed over, empty cells left out."""
    columns = [None if is_empty(cell) else sheet.column(heading(cell)) for cell in rows[0]] if rows else []
    for number, row in enumerate(rows[1:], start=2):
        pairs = zip(columns, row, strict=False)
        entry = {column.name: plain(cell, column.kind) for column, cell in pairs if column and not is_empty(cell)}
        if entry:
            yield number, entry


def grid_dates(rows: Rows) -> list[dt.date | None]:
    """The dates over the columns of the grid after its first, None where there is no date."""
    cells: Sequence[Cell] = rows[0][1:] if rows else []
    while cells and is_empty(cells[-1]):
        cells = cells[:-1]
    return [_date(cell) for cell in cells]


def _date(cell: Cell) -> dt.date | None:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    try:
        return dt.date.fromisoformat(str(cell).strip())
    except ValueError:
        return None


def grid_problems(sheet: Sheet, rows: Rows) -> Iterator[Problem]:
    """What is wrong with the headings of the grid: a column that is no date, or dates that leave days out."""
    name = sheet.name
    if rows and heading(rows[0][0]) != "person":
        yield Problem((f"sheet {name}, row 1, column A",), "should have the heading 'person'")
    dates = grid_dates(rows)
    for index, date in enumerate(dates, start=1):
        place = (f"sheet {name}, row 1, column {letters(index)}",)
        if date is None:
            yield Problem(place, "should have a date for its heading, such as 2026-11-02")
            return
        before = dates[index - 2] if index > 1 else None
        if before is not None and (date - before).days != 1:
            yield Problem(place, f"the heading should be the day after {before}")
            return
    for number, row in enumerate(rows, start=1):
        if any(not is_empty(cell) for cell in row[len(dates) + 1 :]):
            yield Problem((f"sheet {name}, row {number}",), "has cells beyond the last date; give them a heading")
            return


def grid_entries(rows: Rows) -> Iterator[Entry]:
    """Entries of a grid whose headings are sound: a person's line begins at the first cell that is filled.

    Of a person without a filled cell nothing is known, and there is no entry.
    """
    dates = grid_dates(rows)
    for number, row in enumerate(rows[1:], start=2):
        cells = [*row[1:], *[""] * len(dates)][: len(dates)]
        known = [index for index, cell in enumerate(cells) if not is_empty(cell)]
        if known:
            person = {} if is_empty(row[0]) else {"person": plain(row[0], Kind.TEXT)}
            yield number, person | {"start": dates[known[0]], "duties": [_duty(cell) for cell in cells[known[0] :]]}


def _duty(cell: Cell) -> str:
    code = "" if is_empty(cell) else str(plain(cell, Kind.TEXT))
    return "" if code == OFF else code
