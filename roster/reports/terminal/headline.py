"""Title, key figures and headings."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from roster.reports.figure_words import figures_of, period_words
from roster.reports.key_figures import KeyFigures
from roster.reports.summary import Summary
from roster.reports.words import clocked


def heading(title: str) -> RenderableType:
    """The heading of a part."""
    return Group(Text(), Rule(Text(title, style="bold"), align="left", style="bright_black"))


def headline(summary: Summary) -> RenderableType:
    """Whose roster this is, and its key figures."""
    title = Text.assemble((summary.ward.title, "bold"), f"  {summary.ward.kind}, {summary.ward.board.title}")
    period = Text(period_words(summary.period), style="bright_black")
    figures = Text("   ").join(_figure(*pair) for pair in figures_of(summary.key_figures))
    return Group(Text(), title, period, Text(), figures, *_gaps(summary.key_figures), Text())


def _gaps(figures: KeyFigures) -> Iterator[Text]:
    """Uncovered hours by group, where there are any."""
    if figures.gaps:
        gaps = [_figure(title, f"{clocked(minutes)} h") for title, minutes in figures.gaps]
        yield Text.assemble(("Uncovered:  ", "red bold"), Text("   ").join(gaps))


def _figure(label: str, amount: str) -> Text:
    """A label and its amount, never parted at the end of a line."""
    return Text.assemble(
        (f"{label} ".replace(" ", "\N{NO-BREAK SPACE}"), "bright_black"),
        (amount.replace(" ", "\N{NO-BREAK SPACE}"), "bold"),
    )
