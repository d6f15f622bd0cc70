"""The sheet with cover against demand."""

from __future__ import annotations

from xlsxwriter import Workbook

from roster.files.excel.sheets import Heading, add_sheet, set_widths, write_lines
from roster.files.excel.styles import Styles
from roster.reports import Cover, CoverInterval, GapReasons, GroupCover
from roster.reports.figure_words import no_gap_in
from roster.reports.words import shown
from roster.rules.words import on

HOURS = "0.00"
TOTALS = (
    Heading("Group", 30),
    Heading("Gaps", 14, "0"),
    Heading("Needed h", 14, HOURS),
    Heading("Short h", 10, HOURS),
    Heading("Beyond need h", 10, HOURS),
    Heading("Covered", 10, "0.0%"),
)
INTERVALS = (
    Heading("Group", 30),
    Heading("Date", 14),
    Heading("From-to", 14),
    Heading("Needed", 10, "0"),
    Heading("Present", 10, "0"),
    Heading("Short", 10, "0"),
    Heading("Beyond need", 10, "0"),
    Heading("Person-hours short", 14, HOURS),
)
GAPS = (*INTERVALS, Heading("What stops those who might fill it", 90))


def cover_sheet(book: Workbook, styles: Styles, cover: Cover, reasons: tuple[GapReasons, ...]) -> None:
    """Totals by group and every gap with its reasons, to print; below them every interval, to look up."""
    sheet = add_sheet(book, styles, "Cover", "Cover against demand")
    set_widths(sheet, GAPS)
    row = write_lines(sheet, styles, 2, TOTALS, [_total(group) for group in cover.groups])
    sheet.write_string(row + 1, 0, "Every gap" if cover.gaps else no_gap_in(cover), styles.text(bold=True))
    row = write_lines(sheet, styles, row + 2, GAPS, [(*_line(reason.gap), reason.words) for reason in reasons])
    sheet.print_area(0, 0, row - 1, len(GAPS) - 1)
    sheet.write_string(row + 1, 0, "Every interval", styles.text(bold=True))
    intervals = [interval for group in cover.groups for interval in group.intervals]
    last = write_lines(sheet, styles, row + 2, INTERVALS, [_line(interval) for interval in intervals]) - 1
    sheet.autofilter(row + 2, 0, last, len(INTERVALS) - 1)


def _total(group: GroupCover) -> tuple[str, int, float, float, float, float | None]:
    filled = None if group.filled is None else float(shown(group.filled))
    hours = (group.needed_minutes / 60, group.short_minutes / 60, group.surplus_minutes / 60)
    return group.title, len(group.gaps), *hours, filled


def _line(interval: CoverInterval) -> tuple[str, str, str, int, int, int, int, float]:
    people = (interval.needed, interval.present, interval.short, interval.surplus)
    return interval.title, on(interval.date), interval.clock, *people, interval.short_minutes / 60
