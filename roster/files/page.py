"""A roster as one page of HTML that needs nothing else, to read or to print."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from roster.files.atomic import write_whole
from roster.files.pdf import pdf_of
from roster.files.template import templates_of
from roster.reports import (
    COLOURS,
    PRICE_COLUMNS,
    DutyKind,
    FindingLine,
    Grid,
    GridRow,
    for_the_ward,
    price_rows,
    price_words,
    summary_of,
    ward_words,
)
from roster.reports.cost_words import cost_notes, cost_rows
from roster.reports.figure_words import MEANINGS, breaches_in, figures_of, no_gap_in, period_words
from roster.reports.words import against, clocked, deviation, percent, signed
from roster.rules.rulebook import Rulebook
from roster.rules.words import on
from roster.ward import Roster


def export_page(rulebook: Rulebook, roster: Roster, path: Path) -> None:
    """Write the page. It names no reason, no pattern and no single wish. Raises OSError."""
    write_whole(path, page(rulebook, roster).encode())


def export_pdf(rulebook: Rulebook, roster: Roster, path: Path) -> None:
    """Write the page as PDF. Raises OSError, and PdfError where the machine cannot make one."""
    write_whole(path, pdf_of(page(rulebook, roster)))


def page(rulebook: Rulebook, roster: Roster) -> str:
    """The page as text."""
    summary = summary_of(rulebook, roster)
    shared = for_the_ward(summary.findings)
    environment = templates_of(
        "roster.files",
        {
            "against": lambda share: against(share.done, share.fair),
            "clocked": clocked,
            "css": _css_name,
            "day": on,
            "deviation": deviation,
            "percent": percent,
            "signed": signed,
        },
    )
    return environment.get_template("page.html.j2").render(
        summary=summary,
        period=period_words(summary.period),
        figures=figures_of(summary.key_figures),
        meanings=MEANINGS,
        warning=breaches_in(summary.findings),
        findings=_by_rule(shared.lines),
        withheld=shared.withheld,
        no_gap=no_gap_in(summary.cover),
        gaps=sorted(summary.cover.gaps, key=lambda gap: (gap.start, gap.group)),
        wish_points=ward_words(summary.settlement),
        prices=price_rows(summary.prices, summary.wish_terms) if summary.settlement.scheme == "purse" else [],
        price_words=price_words(summary.prices),
        price_columns=PRICE_COLUMNS,
        costs=cost_rows(summary.costs),
        cost_notes=cost_notes(summary.costs),
        sections=_sections(summary.grid),
        weeks=summary.grid.week_lengths,
        colours=COLOURS,
        used=summary.grid.used,
        changed=any(cell.was is not None for row in summary.grid.rows for cell in row.cells),
    )


def _css_name(kind: DutyKind) -> str:
    return kind.value.replace(" ", "-")


def _sections(grid: Grid) -> list[tuple[str, list[GridRow]]]:
    """Rows that stand together in the ward file and belong to one staff group."""
    return [(title, list(rows)) for title, rows in groupby(grid.rows, key=lambda row: row.group)]


def _by_rule(lines: tuple[FindingLine, ...]) -> list[tuple[str, list[list[FindingLine]]]]:
    """Breaches and what a price allows, each with the findings of one rule together."""
    breaches = [line for line in lines if line.breach]
    priced = [line for line in lines if not line.breach]
    parts = (("Breaches", breaches), ("Allowed at a price", priced))
    return [(title, [list(run) for _, run in groupby(part, key=lambda line: line.rule)]) for title, part in parts]
