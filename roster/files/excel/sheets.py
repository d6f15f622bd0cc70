"""A plain sheet of lines under headings, set up to print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from roster.files.excel.styles import Styles

A3, A4 = 8, 9

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its title, its width in characters, and the number format of its figures, "" for words."""

    title: str
    width: int
    number: str = ""


def add_sheet(book: Workbook, styles: Styles, name: str, title: str, paper: int = A4) -> Worksheet:
    """A sheet with a title in its first row, landscape, as wide as one page."""
    sheet = book.add_worksheet(name)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&A&RPage &P of &N")
    sheet.set_row(0, 26)
    sheet.write_string(0, 0, title, styles.title())
    return sheet


def write_lines(
    sheet: Worksheet, styles: Styles, row: int, headings: Sequence[Heading], lines: Iterable[Sequence[Value]]
) -> int:
    """Headings and the lines below them; the first free row after them."""
    sheet.set_row(row, 28)
    for column, heading in enumerate(headings):
        sheet.write_string(row, column, heading.title, styles.head(align="right" if heading.number else "left"))
    for line in lines:
        row += 1
        for column, (value, heading) in enumerate(zip(line, headings, strict=True)):
            write(sheet, styles, row, column, value, heading.number)
    return row + 1


def set_widths(sheet: Worksheet, headings: Sequence[Heading]) -> None:
    """The widths of the columns."""
    for column, heading in enumerate(headings):
        sheet.set_column(column, column, heading.width)


def write(sheet: Worksheet, styles: Styles, row: int, column: int, value: Value, number: str) -> None:
    """Text as text and never as a formula; figures as figures; nothing for None."""
    match value:
        case None:
            sheet.write_blank(row, column, None, styles.of())
        case str():
            sheet.write_string(row, column, value, styles.text())
        case _:
            sheet.write_number(row, column, value, styles.of(num_format=number))
