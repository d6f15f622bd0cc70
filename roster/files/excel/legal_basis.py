"""The sheet with what the roster rests on in law."""

from __future__ import annotations

from xlsxwriter import Workbook

from roster.files.excel.sheets import Heading, add_sheet, set_widths, write_lines
from roster.files.excel.styles import Styles
from roster.reports import BasisLine

HEADINGS = (Heading("Topic", 26), Heading("Settled", 10), Heading("Basis", 100))


def legal_basis_sheet(book: Workbook, styles: Styles, lines: tuple[BasisLine, ...]) -> None:
    """One line a topic."""
    sheet = add_sheet(book, styles, "Legal basis", "What the roster rests on in law")
    set_widths(sheet, HEADINGS)
    told = [(line.topic, "yes" if line.settled else "to settle", line.words) for line in lines]
    write_lines(sheet, styles, 2, HEADINGS, told)
