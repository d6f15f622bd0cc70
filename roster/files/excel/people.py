"""The sheet with hours and unsocial work by person."""

from __future__ import annotations

from xlsxwriter import Workbook

from roster.files.excel.sheets import Heading, Value, add_sheet, set_widths, write_lines
from roster.files.excel.styles import Styles
from roster.reports import PersonLine

HOURS, SIGNED, TENTHS, ABOVE = "0.00", "+0.00;-0.00;0.00", "0.0", "+0.0;-0.0;0.0"
HEADINGS = (
    Heading("Person", 9),
    Heading("Name", 18),
    Heading("Band", 6, "0"),
    Heading("Contract h", 9, HOURS),
    Heading("Credited h", 9, HOURS),
    Heading("Owed h", 9, HOURS),
    Heading("Worked h", 9, HOURS),
    Heading("Carried in h", 9, SIGNED),
    Heading("Net h at the end", 9, SIGNED),
    Heading("Nights", 8, "0"),
    Heading("Fair", 6, TENTHS),
    Heading("Weekend duties", 9, "0"),
    Heading("Fair", 6, TENTHS),
    Heading("Unsocial points", 9, "0"),
    Heading("Fair", 6, TENTHS),
    Heading("Points carried in", 9, ABOVE),
    Heading("Points above fair", 9, ABOVE),
    Heading("Weekends worked", 10, "0"),
    Heading("Weekends off", 10, "0"),
    Heading("Wishes", 8, "0"),
    Heading("Wishes granted", 9, "0"),
)


def people_sheet(book: Workbook, styles: Styles, people: tuple[PersonLine, ...]) -> None:
    """One line a person, in hours as decimals."""
    sheet = add_sheet(book, styles, "People", "Hours and unsocial work by person")
    set_widths(sheet, HEADINGS)
    write_lines(sheet, styles, 2, HEADINGS, [_line(person) for person in people])
    sheet.freeze_panes(3, 2)
    sheet.repeat_rows(2)


def _line(person: PersonLine) -> tuple[Value, ...]:
    hours, unsocial = person.hours, person.unsocial
    minutes = (hours.contract, hours.credited, hours.owed, hours.worked, hours.carried, hours.net)
    shares = (unsocial.nights, unsocial.weekends, unsocial.points)
    return (
        person.person,
        person.name,
        person.band,
        *(amount / 60 for amount in minutes),
        *(figure for share in shares for figure in (share.done, share.fair)),
        unsocial.points.carried,
        unsocial.points.above,
        unsocial.weekends_worked,
        unsocial.weekends_off,
        person.wishes.asked,
        person.wishes.granted,
    )
