"""What gaming gains, and what it does to the others, as a picture."""

from __future__ import annotations

import io
from collections.abc import Callable

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.report.style import FAINT, INK, RC, colours, markers
from benchmarks.wishes.schemes import SCHEMES
from benchmarks.wishes.strategies import STRATEGIES
from benchmarks.wishes.study import Effect, Mean, Outcome

APART = 0.22
"""Between schemes of one strategy, in rows."""


def svg(outcome: Outcome) -> str:
    """The picture as SVG; the same outcome gives the same text."""
    with matplotlib.rc_context(RC):
        text = io.StringIO()
        _figure(outcome).savefig(text, format="svg", metadata={"Date": None})
        return text.getvalue()


def _figure(outcome: Outcome) -> Figure:
    figure = Figure(figsize=(9.6, 4.6), layout="constrained")
    left, right = figure.subplots(1, 2, sharey=True)
    _panel(left, outcome, lambda effect: effect.gamers, "What gaming changes for those who do it")
    _panel(right, outcome, lambda effect: effect.others, "What it changes for the others")
    left.set_yticks(range(len(STRATEGIES)), list(STRATEGIES))
    left.invert_yaxis()
    handles, labels = left.get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper left", ncols=len(SCHEMES), frameon=False)
    figure.supxlabel("share of needs met, percentage points more or less than with everybody honest", fontsize=9)
    return figure


def _panel(axes: Axes, outcome: Outcome, reading: Callable[[Effect], Mean], title: str) -> None:
    """One row a strategy, one mark a scheme, with two standard errors either side."""
    shades, shapes = colours(list(SCHEMES)), markers(SCHEMES)
    for place, scheme in enumerate(SCHEMES):
        read = {effect.strategy: reading(effect) for effect in outcome.effects if effect.scheme == scheme}
        axes.errorbar(
            [read[strategy].mean * 100 for strategy in STRATEGIES],
            [row + (place - 1) * APART for row in range(len(STRATEGIES))],
            xerr=[read[strategy].error * 200 for strategy in STRATEGIES],
            fmt=shapes[scheme],
            color=shades[scheme],
            markersize=5,
            linewidth=1.2,
            label=scheme,
        )
    axes.axvline(0, color=INK, linewidth=0.8)
    axes.grid(axis="x", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set_title(title)
