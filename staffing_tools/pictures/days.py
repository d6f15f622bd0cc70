"""The hours that each day needed, with the mean and the days that an establishment must reach."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from roster.pictures import svg
from roster.pictures.axes import Scale, rising, scale_for
from staffing_tools.exact import rounded
from staffing_tools.workload import Workload
from staffing_tools.workload.spread import percentile

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 860, 340, 64, 140, 84, 52
MARKED = ((80, svg.GREEN), (90, svg.AMBER), (95, svg.RED))


def days_picture(workload: Workload) -> str:
    """A bar for each day, a line for the mean, and lines below which 80, 90 and 95 % of the days lie."""
    hours = [float(value) for value in workload.daily]
    right, foot = WIDTH - RIGHT, HEIGHT - BOTTOM
    up = scale_for(hours, foot, TOP, from_zero=True)
    first, last = workload.dates[0], workload.dates[-1]
    subtitle = f"Worked hours needed on each of {len(hours)} days, {first} to {last}; a mean hides the days above it"
    parts = [*rising(up, LEFT, right), *_bars(workload, up, right), *_lines(workload, up, right)]
    parts += [
        svg.text(LEFT, foot + 18, str(first), size=11, fill=svg.QUIET),
        svg.text(right, foot + 18, str(last), size=11, fill=svg.QUIET, anchor="end"),
    ]
    return svg.card(WIDTH, HEIGHT, f"{workload.ward}: workload by day", subtitle, parts)


def _bars(workload: Workload, up: Scale, right: float) -> Iterator[str]:
    """Bars by date, so that a day that is missing leaves a gap."""
    span = (workload.dates[-1] - workload.dates[0]).days + 1
    step = (right - LEFT) / span
    for date, value in zip(workload.dates, workload.daily, strict=True):
        hours, place = float(value), (date - workload.dates[0]).days
        yield svg.bar(
            LEFT + place * step,
            up(hours),
            step * (0.8 if span < 100 else 1),
            up(0) - up(hours),
            colour=svg.PALE,
            says=f"{date}: {hours:.1f} hours",
        )


def _lines(workload: Workload, up: Scale, right: float) -> Iterator[str]:
    mean = sum(workload.daily, Fraction(0)) / len(workload.daily)
    marks = [("mean", mean, svg.BLUE)]
    marks += [(f"{percent} % of days", percentile(workload.daily, percent), shade) for percent, shade in MARKED]
    low = float("inf")
    for words, value, shade in marks:
        height = up(float(value))
        low = min(height + 4, low - 15)
        yield svg.line(
            (LEFT, height), (right, height), colour=shade, width=1.6, dash="" if words == "mean" else svg.DASHED
        )
        yield svg.text(right + 8, low, f"{words} {rounded(value, 0)} h", size=11, fill=shade)
