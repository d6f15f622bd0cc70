"""The sheet with hours beyond contract and in unsocial windows."""

from __future__ import annotations

from xlsxwriter import Workbook

from roster.files.excel.sheets import Heading, Value, add_sheet, set_widths, write_lines
from roster.files.excel.styles import Styles
from roster.reports import PersonBeyond

HOURS = "0.00"
HEADINGS = (
    Heading("Person", 9),
    Heading("Payroll h a week", 10, "0.0"),
    Heading("Excess h", 10, HOURS),
    Heading("Overtime h", 10, HOURS),
    Heading("Evening, night, Saturday h", 14, HOURS),
    Heading("Sunday, holiday h", 14, HOURS),
)


def beyond_contract_sheet(book: Workbook, styles: Styles, people: tuple[PersonBeyond, ...]) -> None:
    """One line a person, in hours as decimals; no pounds."""
    sheet = add_sheet(book, styles, "Beyond contract", "Hours beyond contract and in unsocial windows")
    set_widths(sheet, HEADINGS)
    write_lines(sheet, styles, 2, HEADINGS, [_line(person) for person in people])
    sheet.freeze_panes(3, 1)
    sheet.repeat_rows(2)


def _line(person: PersonBeyond) -> tuple[Value, ...]:
    unsocial = (None, None) if person.unsocial is None else (person.unsocial.first / 60, person.unsocial.second / 60)
    weekly = None if person.pay_hours is None else float(person.pay_hours)
    return (person.person, weekly, person.excess / 60, person.overtime / 60, *unsocial)
