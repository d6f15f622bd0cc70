"""A ward workbook, blank or filled: headings that explain themselves, lists to choose from, cells read as written."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import xlsxwriter

from roster.files.layout import ABOUT, GRID, OFF, Column, Kind, Layout, Sheet, ward_layout
from roster.files.plain_form import plain_form
from roster.files.sheet_form import SheetForm, Styles
from roster.ward import History, Ward

_CREATED = dt.datetime(2026, 1, 1)
"""Two workbooks of one ward are the same to the byte."""


def workbook_form(ward: Ward | None = None) -> bytes:
    """The workbook of a ward, or a blank one to fill in."""
    layout = ward_layout()
    values = plain_form(ward) if ward else {}
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED})
        styles = Styles(book)
        _write_card(SheetForm(book, styles, layout.card.name), layout.card, values)
        for sheet in layout.tables:
            form = SheetForm(book, styles, sheet.name)
            if sheet.name == GRID:
                _write_grid(form, sheet, ward.history if ward else ())
            else:
                _write_table(form, sheet, values.get(sheet.name, []))
        _write_about(SheetForm(book, styles, ABOUT), layout)
    return buffer.getvalue()


def _write_card(form: SheetForm, sheet: Sheet, values: dict[str, Any]) -> None:
    form.headings([("field", ""), ("value", ""), ("note", "")])
    for row, column in enumerate(sheet.columns, start=1):
        form.put(row, 0, column.name, Kind.TEXT)
        value = _at(values, column.name.split("."))
        form.put(row, 1, column.default if value is None else value, column.kind)
        form.put(row, 2, _explained(column), Kind.TEXT)
    form.fit()


def _at(values: dict[str, Any], path: list[str]) -> Any:
    """The value at a path, or None where there is none."""
    found: Any = values
    for part in path:
        found = found.get(part) if found else None
    return found


def _write_table(form: SheetForm, sheet: Sheet, entries: list[dict[str, Any]]) -> None:
    form.headings([(column.name, _explained(column)) for column in sheet.columns])
    for index, column in enumerate(sheet.columns):
        form.offer(index, column)
        for row, entry in enumerate(entries, start=1):
            form.put(row, index, entry.get(column.name), column.kind)
    form.fit()


def _write_grid(form: SheetForm, sheet: Sheet, lines: tuple[History, ...]) -> None:
    note = f"Then one column a date, to the day before the period: codes of duties, {OFF} for a day off."
    form.headings([("person", f"{sheet.column('person').note} {note}")])
    form.offer(0, sheet.column("person"))
    first = min((line.start for line in lines), default=dt.date.min)
    last = max((line.end for line in lines), default=dt.date.min)
    for day in range((last - first).days + 1 if lines else 0):
        form.put(0, day + 1, first + dt.timedelta(days=day), Kind.DATE)
    for row, line in enumerate(lines, start=1):
        form.put(row, 0, line.person, Kind.TEXT)
        for day, code in enumerate(line.duties, start=(line.start - first).days + 1):
            form.put(row, day, code or OFF, Kind.TEXT)
    form.fit()


def _write_about(form: SheetForm, layout: Layout) -> None:
    form.headings([("sheet", ""), ("column", ""), ("needed", ""), ("what it holds", "")])
    lines: list[tuple[str, str, str, str]] = []
    for sheet in (layout.card, *layout.tables):
        lines.append((sheet.name, "", "yes" if sheet.required else "", sheet.note))
        lines += [(sheet.name, col.name, "yes" if col.required else "", _explained(col)) for col in sheet.columns]
    for row, line in enumerate(lines, start=1):
        for index, text in enumerate(line):
            form.put(row, index, text, Kind.TEXT)
    form.fit()


def _explained(column: Column) -> str:
    """The note of a column, with the choices there are."""
    return f"{column.note} One of: {', '.join(column.choices)}." if column.choices else column.note
