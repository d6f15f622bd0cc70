"""A ward workbook as a document."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import python_calamine as calamine

from roster.files.cells import is_empty, plain
from roster.files.document import Document, unusable
from roster.files.layout import CARD, GRID, Layout, Sheet, ward_layout
from roster.files.package import NO_WORKBOOK, package_problem
from roster.files.places import Places
from roster.files.sheet_names import sheet_name_problems
from roster.files.sheet_rows import (
    Rows,
    grid_entries,
    grid_problems,
    heading,
    heading_problems,
    table_entries,
)
from roster.ward import InputError, Problem

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_SUFFIXES = {".xlsx", ".xlsm", ".xls", ".ods"}
_DAMAGED = "the workbook is damaged or cut short; save it again as .xlsx"


def is_workbook(content: bytes, suffix: str) -> bool:
    """Whether a file is, or claims to be, a workbook."""
    return content.startswith((_ZIP, _OLE)) or suffix in _SUFFIXES


def read_workbook(content: bytes) -> Document:
    """The document in a workbook. Raises InputError with sheet, row and column."""
    sheets = {name.lower(): rows for name, rows in sheets_of(content).items()}
    layout = ward_layout()
    problems = tuple(_problems(sheets, layout))
    if problems:
        raise InputError(problems)
    return _document(sheets, layout)


def sheets_of(content: bytes) -> dict[str, Rows]:
    """Every sheet's cells, by its name. Raises InputError for what is no workbook, or should not be unpacked."""
    problem = package_problem(content) if content.startswith((_ZIP, _OLE)) else NO_WORKBOOK
    if problem:
        raise unusable(problem)
    try:
        workbook = calamine.load_workbook(io.BytesIO(content))
        return {
            name.strip(): workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in workbook.sheet_names
        }
    except calamine.PasswordError:
        raise unusable("the workbook is protected by a password; save it without one") from None
    except (calamine.CalamineError, OSError, ValueError):
        raise unusable(_DAMAGED) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise unusable(_DAMAGED) from None


def _problems(sheets: dict[str, Rows], layout: Layout) -> Iterator[Problem]:
    """What is wrong with the sheets and their headings, before any value is read."""
    yield from sheet_name_problems(tuple(sheets), layout)
    for sheet in layout.tables:
        check = grid_problems if sheet.name == GRID else heading_problems
        yield from check(sheet, sheets.get(sheet.name, [])) if sheet.name in sheets else ()
    yield from _card_problems(layout.card, sheets.get(CARD, []))


def _card_problems(sheet: Sheet, rows: Rows) -> Iterator[Problem]:
    known = {column.name for column in sheet.columns}
    seen: set[str] = set()
    for number, row in enumerate(rows[1:], start=2):
        name = heading(row[0])
        place = (f"sheet {sheet.name}, row {number}",)
        if not name and any(not is_empty(cell) for cell in row[:2]):
            yield Problem(place, "has a value without a field; name the field in column A")
        elif name and name not in known:
            yield Problem(place, f"is not a field of the sheet; known: {', '.join(sorted(known))}")
        elif name and name in seen:
            yield Problem(place, f"the field {name!r} is there twice; keep one of them")
        seen.add(name)


def _document(sheets: dict[str, Rows], layout: Layout) -> Document:
    values: dict[str, Any] = {}
    places = Places()
    for sheet in layout.tables:
        rows = sheets.get(sheet.name, [])
        entries = list(grid_entries(rows) if sheet.name == GRID else table_entries(sheet, rows))
        values[sheet.name] = [entry for _, entry in entries]
        places.rows[sheet.name] = [number for number, _ in entries]
    places.first_dates.extend(entry["start"] for entry in values[GRID])
    for column in layout.card.columns:
        _table_of(values, column.name)
    for number, path, value in _card_entries(layout.card, sheets[CARD]):
        places.fields[path] = number
        _table_of(values, path)[path.rpartition(".")[2]] = value
    return Document(values, places.name)


def _card_entries(sheet: Sheet, rows: Rows) -> Iterator[tuple[int, str, Any]]:
    """The row, path and value of every field that is filled."""
    for number, row in enumerate(rows[1:], start=2):
        if len(row) > 1 and not is_empty(row[0]) and not is_empty(row[1]):
            column = sheet.column(heading(row[0]))
            yield number, column.name, plain(row[1], column.kind)


def _table_of(values: dict[str, Any], path: str) -> dict[str, Any]:
    """The table in which the field at a path stands."""
    for part in path.split(".")[:-1]:
        values = values.setdefault(part, {})
    return values
