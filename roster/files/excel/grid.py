"""The sheet with the roster itself."""

from __future__ import annotations

import datetime as dt

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from roster.files.excel.sheets import A3, add_sheet
from roster.files.excel.styles import NAVY, Styles
from roster.reports import Grid, GridCell, GridDay, Summary
from roster.reports.figure_words import period_words

TOP = 3
"""Row of the weekdays; the dates are below it and the people below them."""

NAMES = 2
"""Columns before the days: id and name."""

KEY_WIDTH = 5
"""Columns that a duty's code and title take in the key."""


def grid_sheet(book: Workbook, styles: Styles, summary: Summary) -> None:
    """People by days with panes frozen at the first duty, a foot with what is short, and a key."""
    sheet = add_sheet(book, styles, "Roster", f"{summary.ward.title}: roster", A3)
    sheet.write_string(1, 0, period_words(summary.period), styles.text())
    grid = summary.grid
    sheet.set_column(0, 0, 8)
    titles = [*(row.name for row in grid.rows), *(foot.title for foot in grid.feet)]
    sheet.set_column(1, 1, min(40, max(12, *(len(title) for title in titles))))
    sheet.fit_to_pages(1, 1)
    sheet.set_column(NAMES, NAMES + len(grid.days) - 1, 4.6)
    _head(sheet, styles, grid)
    row = _people(sheet, styles, grid)
    row = _feet(sheet, styles, grid, row)
    _key(sheet, styles, grid, row + 1)
    sheet.freeze_panes(TOP + 2, NAMES)
    sheet.repeat_rows(TOP, TOP + 1)


def _head(sheet: Worksheet, styles: Styles, grid: Grid) -> None:
    for column, title in enumerate(("Person", "Name")):
        sheet.write_string(TOP, column, title, styles.head())
        sheet.write_blank(TOP + 1, column, None, styles.head())
    for column, day in enumerate(grid.days, start=NAMES):
        sheet.write_string(TOP, column, f"{day.date:%a}", _day_style(styles, day))
        sheet.write_datetime(
            TOP + 1, column, dt.datetime.combine(day.date, dt.time()), _day_style(styles, day, "d\nmmm")
        )


def _day_style(styles: Styles, day: GridDay, number: str = "@") -> Format:
    special = {"bg_color": NAVY, "underline": int(day.holiday)} if day.weekend or day.holiday else {}
    week = {"left": 2, "left_color": "#FFFFFF"} if day.begins_week else {}
    return styles.head(align="center", font_size=9, num_format=number, **special, **week)


def _people(sheet: Worksheet, styles: Styles, grid: Grid) -> int:
    for number, line in enumerate(grid.rows, start=TOP + 2):
        sheet.write_string(number, 0, line.person, styles.text(bold=True))
        sheet.write_string(number, 1, line.name, styles.text())
        for column, (cell, day) in enumerate(zip(line.cells, grid.days, strict=True), start=NAMES):
            _cell(sheet, styles, number, column, cell, day)
    return TOP + 2 + len(grid.rows)


def _cell(sheet: Worksheet, styles: Styles, row: int, column: int, cell: GridCell, day: GridDay) -> None:
    if cell.kind is None:
        sheet.write_blank(row, column, None, styles.empty(cell.away, day.weekend, day.begins_week))
    else:
        style = styles.duty(cell.kind, cell.in_charge, cell.locked, day.begins_week)
        sheet.write_string(row, column, cell.text, style)


def _feet(sheet: Worksheet, styles: Styles, grid: Grid, row: int) -> int:
    sheet.write_string(row + 1, 0, "Most people short at one time", styles.text(bold=True))
    for number, foot in enumerate(grid.feet, start=row + 2):
        sheet.write_string(number, 0, foot.group, styles.text(bold=True))
        sheet.write_string(number, 1, foot.title, styles.text())
        for column, (short, day) in enumerate(zip(foot.short, grid.days, strict=True), start=NAMES):
            sheet.write_number(number, column, short, styles.short(short, day.begins_week))
    return row + 2 + len(grid.feet)


def _key(sheet: Worksheet, styles: Styles, grid: Grid, row: int) -> None:
    """Each duty by its colour and what the marks mean, side by side below the days."""
    sheet.write_string(row, 0, "Key", styles.text(bold=True))
    per_row = max(1, len(grid.days) // KEY_WIDTH)
    for number, (shift, kind) in enumerate(grid.legend):
        step, place = divmod(number, per_row)
        column = NAMES + place * KEY_WIDTH
        style = styles.duty(kind, in_charge=False, locked=False, monday=False)
        sheet.write_string(row + step, column, shift.code, style)
        sheet.write_string(row + step, column + 1, shift.title, styles.text())
    below = row + -(-len(grid.legend) // per_row)
    sheet.write_blank(below, NAMES, None, styles.empty(away=True, weekend=False, monday=False))
    words = "Away.   A star: in charge of the ward.   Underlined: fixed beforehand."
    sheet.write_string(below, NAMES + 1, words, styles.text())
