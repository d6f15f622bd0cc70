"""A run chart with its median and its signals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from staffing_tools.exact import rounded
from staffing_tools.pictures import svg
from staffing_tools.pictures.axes import Scale, rising, scale_for
from staffing_tools.quality import RunChart, Signal

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 860, 340, 64, 110, 84, 62

SAID = 2
"""Signals that there is room to name; all of them are drawn."""


def run_chart_picture(chart: RunChart, dates: Sequence[dt.date], title: str, unit: str) -> str:
    """Values over time with their median; shifts and trends are marked. `dates` are those of the values.

    Raises ValueError unless there is a date for each value.
    """
    if len(dates) != len(chart.values):
        raise ValueError(f"{len(dates)} dates for {len(chart.values)} values")
    right, foot = WIDTH - RIGHT, HEIGHT - BOTTOM
    up = scale_for([float(value) for value in chart.values], foot, TOP, from_zero=True)
    days = [(date - dates[0]).days for date in dates]
    across = Scale(0, max(days[-1], 1), LEFT, right)
    places = [(across(day), up(float(value))) for day, value in zip(days, chart.values, strict=True)]
    median = f"median {rounded(chart.median)}"
    parts = [
        *rising(up, LEFT, right),
        svg.line((LEFT, up(float(chart.median))), (right, up(float(chart.median))), colour=svg.INK, dashed=True),
        svg.text(right + 8, up(float(chart.median)) + 4, median, size=11),
        svg.path(places, colour=svg.BLUE),
        *(
            svg.dot(*place, colour=svg.BLUE, says=f"{date}: {rounded(value)}")
            for place, date, value in zip(places, dates, chart.values, strict=True)
        ),
        *_signals(chart, places),
        svg.text(LEFT, foot + 18, str(dates[0]), size=11, fill=svg.QUIET),
        svg.text(right, foot + 18, str(dates[-1]), size=11, fill=svg.QUIET, anchor="end"),
        svg.text(LEFT, foot + 40, _sentence(chart.signals), size=12),
    ]
    return svg.card(WIDTH, HEIGHT, title, unit or "number", parts)


def _signals(chart: RunChart, places: list[tuple[float, float]]) -> Iterator[str]:
    """Points of shifts and trends again, in the colour of a signal."""
    for signal in chart.signals:
        if signal.rule in {"shift", "trend"}:
            marked = places[signal.first : signal.last + 1]
            yield svg.path(marked, colour=svg.RED, width=2.2)
            yield from (svg.dot(*place, colour=svg.RED, radius=3.6, says=signal.words) for place in marked)


def _sentence(signals: Sequence[Signal]) -> str:
    if not signals:
        return "No signal: the values vary as chance alone would let them."
    said = list(dict.fromkeys(f"{signal.rule}: {signal.words}" for signal in signals))
    more = f"; and {len(said) - SAID} more" if len(said) > SAID else ""
    return "; ".join(said[:SAID]) + more
