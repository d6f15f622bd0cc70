"""Title, key figures and headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.rule import Rule
from rich.text import Text

from roster.reports.figure_words import MEANINGS, breaches_in, figures_of, period_words
from roster.reports.key_figures import KeyFigures
from roster.reports.summary import Summary
from roster.reports.words import clocked

GAP = "   "


def heading(title: str) -> RenderableType:
    """The heading of a part."""
    return Group(Text(), Rule(Text(title, style="bold"), align="left", style="bright_black"))


def headline(summary: Summary) -> RenderableType:
    """Whose roster this is, a warning where it breaks hard rules, and its key figures."""
    title = Text.assemble((summary.ward.title, "bold"), f"  {summary.ward.kind}, {summary.ward.board.title}")
    period = Text(period_words(summary.period), style="bright_black")
    figures = Flow([_figure(*pair) for pair in figures_of(summary.key_figures)])
    warning = [Text(f"!! {words}", "red bold"), Text()] if (words := breaches_in(summary.findings)) else []
    return Group(Text(), title, period, Text(), *warning, figures, *_gaps(summary.key_figures), Text())


def meanings() -> Iterator[Text]:
    """What each figure means, in a line or two."""
    for term, meaning in MEANINGS:
        yield Text.assemble((f"{term}: ", "bold"), meaning)


def _gaps(figures: KeyFigures) -> Iterator[Flow]:
    """Uncovered hours by group, where there are any."""
    if figures.gaps:
        gaps = [_figure(title, f"{clocked(minutes)} h") for title, minutes in figures.gaps]
        yield Flow([Text("Uncovered:", "red bold"), *gaps])


def _figure(label: str, amount: str) -> Text:
    return Text.assemble((f"{label} ", "bright_black"), (amount, "bold"))


@dataclass(frozen=True)
class Flow:
    """Pieces of text side by side, as many in a line as fit, none broken in two."""

    pieces: Sequence[Text]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines."""
        line = Text()
        for piece in self.pieces:
            if line and len(line) + len(GAP) + len(piece) > options.max_width:
                yield line
                line = Text()
            line = Text.assemble(line, GAP if line else "", piece)
        yield line
