"""The sheet with the value by rule, the key figures and the proof."""

from __future__ import annotations

from xlsxwriter import Workbook

from roster.files.excel.sheets import Heading, add_sheet, set_widths, write_lines
from roster.files.excel.styles import Styles
from roster.reports import Summary
from roster.reports.figure_words import figures_of
from roster.reports.findings import FOR_MANAGERS

HEADINGS = (Heading("Rule", 46), Heading("Level", 16), Heading("Breaches", 12, "#,##0"), Heading("Points", 14, "#,##0"))


def value_sheet(book: Workbook, styles: Styles, summary: Summary) -> None:
    """Every rule but private ones with its breaches and points, their sums, the key figures, and the proof."""
    sheet = add_sheet(book, styles, "Value", "Value by rule, and how good it is")
    set_widths(sheet, HEADINGS)
    value = summary.value
    shared = [rule for rule in value.rules if rule.rule not in FOR_MANAGERS]
    rules = [(rule.title, rule.level, rule.breaches, rule.cost) for rule in shared]
    row = write_lines(sheet, styles, 2, HEADINGS, [*rules, ("All rules", "", value.breaches, value.cost)])
    figures = (Heading("Key figure", 46), Heading("Amount", 16))
    row = write_lines(sheet, styles, row + 1, figures, figures_of(summary.key_figures))
    for step, sentence in enumerate(summary.proof.sentences, start=1):
        sheet.write_string(row + step, 0, sentence, styles.text())
