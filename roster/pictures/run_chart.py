"""A run chart with its median and its signals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from roster.pictures import svg
from roster.pictures.axes import Scale, rising, scale_for
from roster.run_charts import RunChart, chart_rules

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 860, 340, 64, 110, 84, 62

SAID = 2
"""Signals that there is room to name; all of them are drawn."""


def run_chart_picture(
    chart: RunChart,
    dates: Sequence[dt.date],
    title: str,
    unit: str,
    said: Callable[[Fraction], str],
    goals: Sequence[Fraction] = (),
) -> str:
    """Values over time with their median; shifts and trends are marked. `dates` are those of the values, and `said`
    writes a value as people read it. `goals` are levels that the values are held to.

    Raises ValueError unless there is a date for each value.
    """
    if len(dates) != len(chart.values):
        raise ValueError(f"{len(dates)} dates for {len(chart.values)} values")
    right, foot = WIDTH - RIGHT, HEIGHT - BOTTOM
    up = scale_for([float(value) for value in (*chart.values, *goals)], foot, TOP, from_zero=True)
    days = [(date - dates[0]).days for date in dates]
    across = Scale(0, max(days[-1], 1), LEFT, right)
    places = [(across(day), up(float(value))) for day, value in zip(days, chart.values, strict=True)]
    median = f"median {said(chart.median)}"
    parts = [
        *rising(up, LEFT, right),
        svg.line((LEFT, up(float(chart.median))), (right, up(float(chart.median))), colour=svg.INK, dash=svg.DASHED),
        svg.text(right + 8, up(float(chart.median)) + 4, median, size=11),
        *_goals(goals, up, right, said),
        svg.path(places, colour=svg.BLUE),
        *(
            svg.dot(*place, colour=svg.BLUE, says=f"{date}: {said(value)}")
            for place, date, value in zip(places, dates, chart.values, strict=True)
        ),
        *_signals(chart, places),
        svg.text(LEFT, foot + 18, str(dates[0]), size=11, fill=svg.QUIET),
        svg.text(right, foot + 18, str(dates[-1]), size=11, fill=svg.QUIET, anchor="end"),
        svg.text(LEFT, foot + 40, _sentence(chart), size=12),
    ]
    return svg.card(WIDTH, HEIGHT, title, unit or "number", parts)


def _goals(goals: Sequence[Fraction], up: Scale, right: float, said: Callable[[Fraction], str]) -> Iterator[str]:
    for goal in goals:
        yield svg.line((LEFT, up(float(goal))), (right, up(float(goal))), colour=svg.GREEN, width=1.4, dash=svg.DASHED)
        yield svg.text(LEFT + 6, up(float(goal)) - 5, f"held to {said(goal)}", size=11, fill=svg.GREEN)


def _signals(chart: RunChart, places: list[tuple[float, float]]) -> Iterator[str]:
    """Points of shifts and trends again, in the colour of a signal."""
    for signal in chart.signals:
        if signal.rule in {"shift", "trend"}:
            marked = places[signal.first : signal.last + 1]
            yield svg.path(marked, colour=svg.RED, width=2.2)
            yield from (svg.dot(*place, colour=svg.RED, radius=3.6, says=signal.words) for place in marked)


def _sentence(chart: RunChart) -> str:
    signals, least = chart.signals, chart_rules().trend_points.exact
    if len(chart.values) < least:
        return f"{len(chart.values)} points are too few for a signal of any kind; it takes {least} at least."
    if chart.unread:
        trend = f"{signals[0].rule}: {signals[0].words}; " if signals else ""
        return f"{trend}{chart.unread}" if trend else f"{chart.unread[0].upper()}{chart.unread[1:]}."
    if not signals:
        return "No signal: the values vary as chance alone would let them."
    said = list(dict.fromkeys(f"{signal.rule}: {signal.words}" for signal in signals))
    more = f"; and {len(said) - SAID} more" if len(said) > SAID else ""
    return "; ".join(said[:SAID]) + more
