"""Cover by group, and every gap by name."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from roster.reports.cover import Cover
from roster.reports.figure_words import no_gap_in
from roster.reports.gap_reasons import GapReasons
from roster.reports.terminal.tables import figures_table
from roster.reports.words import clocked, percent
from roster.rules.words import on


def cover_tables(cover: Cover, reasons: tuple[GapReasons, ...]) -> Iterator[RenderableType]:
    """Totals by group, then the gaps in the order of the calendar, each with what stops those who might fill it."""
    totals = figures_table(("Group",), ("Needed h", "Short h", "Beyond\nneed h", "Covered", "Gaps"))
    for group in cover.groups:
        style = "red bold" if group.gaps else ""
        totals.add_row(
            group.label,
            clocked(group.needed_minutes),
            Text(clocked(group.short_minutes), style=style),
            clocked(group.surplus_minutes),
            percent(group.filled),
            str(len(group.gaps)),
        )
    if cover.demanded:
        yield totals
    if not cover.gaps:
        yield Text(no_gap_in(cover), style="green" if cover.demanded else "")
        return
    gaps = figures_table(("Gap on", "From-to", "Group"), ("Needed", "Present", "Short", "Person-hours"))
    for gap in (reason.gap for reason in reasons):
        short = Text(str(gap.short), style="red bold")
        figures = (str(gap.needed), str(gap.present), short, clocked(gap.short_minutes))
        gaps.add_row(on(gap.date), gap.clock, gap.title, *figures)
    yield gaps
    for reason in reasons:
        yield Text(f"{on(reason.gap.date)} {reason.gap.clock} {reason.gap.title}: {reason.words}", style="dim")
