"""The sheet with what the roster costs; no single person's pay is on it."""

from __future__ import annotations

from xlsxwriter import Workbook

from roster.files.excel.sheets import Heading, add_sheet, set_widths, write_lines
from roster.files.excel.styles import Styles
from roster.pay import Costs, Money
from roster.reports.cost_words import cost_notes
from roster.rules.words import on

POUNDS = '"£"#,##0.00'
HEADINGS = (
    Heading("What is paid", 64),
    Heading("Hours", 12, "#,##0.00"),
    Heading("Pounds", 16, POUNDS),
    Heading("Rates", 14),
)
SHIFTS = (Heading("Duties by date", 64), Heading("Duty", 12), Heading("Pounds", 16, POUNDS), Heading("Rates", 14))


def costs_sheet(book: Workbook, styles: Styles, costs: Costs) -> None:
    """Costs by element, the notes on them, and costs by date and duty."""
    sheet = add_sheet(book, styles, "Costs", "What it costs")
    set_widths(sheet, HEADINGS)
    elements = [
        (element.value, costs.minutes(element) / 60, *_pounds(money)) for element, money in costs.elements.items()
    ]
    row = write_lines(sheet, styles, 2, HEADINGS, [*elements, ("All", None, *_pounds(costs.total))])
    notes = cost_notes(costs)
    for step, note in enumerate(notes, start=1):
        sheet.write_string(row + step, 0, note, styles.text())
    shifts = [(on(date), duty, *_pounds(money)) for (date, duty), money in sorted(costs.shifts.items())]
    write_lines(sheet, styles, row + len(notes) + 2, SHIFTS, shifts)


def _pounds(money: Money) -> tuple[float, str]:
    """Pounds, and whether they are confirmed."""
    return money.pence / 100, "confirmed" if money.confirmed else "unconfirmed"
