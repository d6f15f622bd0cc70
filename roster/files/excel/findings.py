"""The sheet with what the rules find."""

from __future__ import annotations

from xlsxwriter import Workbook

from roster.files.excel.sheets import Heading, add_sheet, set_widths, write_lines
from roster.files.excel.styles import Styles
from roster.reports import FindingLine, for_the_ward
from roster.rules.words import on

HEADINGS = (
    Heading("Kind", 10),
    Heading("Rule", 34),
    Heading("Level", 8),
    Heading("Person", 9),
    Heading("Date", 12),
    Heading("Finding", 76),
    Heading("Points", 10, "#,##0"),
    Heading("Source", 60),
)


def findings_sheet(book: Workbook, styles: Styles, findings: tuple[FindingLine, ...]) -> None:
    """Breaches, then what a price allows; findings of personal rules are counted and not told."""
    sheet = add_sheet(book, styles, "Findings", "What the rules find")
    set_widths(sheet, HEADINGS)
    shared = for_the_ward(findings)
    row = write_lines(sheet, styles, 2, HEADINGS, [_line(finding) for finding in shared.lines])
    if shared.lines:
        sheet.autofilter(2, 0, row - 1, len(HEADINGS) - 1)
    for step, (title, count) in enumerate(shared.withheld, start=1):
        words = f"{title}: {count}, for the ward manager and the person alone"
        sheet.write_string(row + step, 0, words, styles.text(italic=True))
    sheet.freeze_panes(3, 0)
    sheet.repeat_rows(2)


def _line(line: FindingLine) -> tuple[str, str, str, str, str, str, int, str]:
    kind = "breach" if line.breach else "priced"
    return kind, line.title, line.level, line.person or "ward", on(line.date), line.words, line.cost, line.source
