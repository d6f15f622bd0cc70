"""The days that an establishment would have met, for every establishment."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from roster.pictures import svg
from roster.pictures.axes import Scale, lying, rising, scale_for
from staffing_tools.establishment import Establishment
from staffing_tools.exact import rounded
from staffing_tools.workload import Workload, days_met, establishment_for
from staffing_tools.workload.spread import printed_wte

WIDTH, LEFT, TOP, FOOT, LINE = 860, 64, 84, 330, 17
"""Width, left and upper edge of the field, its foot, and the height of a line of words."""
BESIDE = 240
"""Room of the first column of words below the field."""
WANTED = ((80, svg.GREEN), (90, svg.AMBER), (95, svg.RED))


def capacity_picture(workload: Workload, named: dict[str, Establishment]) -> str:
    """The share of days met by establishment, with 80, 90 and 95 % and with named establishments, such as the funded.

    Hours become whole-time equivalents as the first of the named does it. Raises ValueError where none is named.
    """
    if not named:
        raise ValueError("name at least one establishment; its week, allowance and time to lead are used")
    by = next(iter(named.values()))
    steps = [float(printed_wte(hours, by)) for hours in sorted(workload.daily)]
    totals = [float(each.total_wte) for each in named.values()]
    right, height = WIDTH - svg.MARGIN - 16, FOOT + 40 + LINE * (1 + max(len(WANTED), len(named)))
    across, up = scale_for([*steps, *totals], LEFT, right), Scale(0, 100, FOOT, TOP)
    subtitle = f"Percent of {len(steps)} days whose hours an establishment covers, the same hours being given every day"
    parts = [
        *lying(across, TOP, FOOT),
        *rising(up, LEFT, right),
        svg.path(_stair(steps, across, up), colour=svg.BLUE, width=2),
        *_wanted(workload, by, across, up),
        *_named(workload, named, across, up),
        *_key(workload, named, by),
        svg.text(right, FOOT + 34, "whole-time equivalents in all", size=11, fill=svg.QUIET, anchor="end"),
    ]
    return svg.card(WIDTH, height, f"{workload.ward}: days met by establishment", subtitle, parts)


def _stair(steps: list[float], across: Scale, up: Scale) -> Iterator[tuple[float, float]]:
    yield across(across.low), up(0)
    for number, wte in enumerate(steps):
        yield across(wte), up(100 * number / len(steps))
        yield across(wte), up(100 * (number + 1) / len(steps))
    yield across(across.high), up(100)


def _wanted(workload: Workload, by: Establishment, across: Scale, up: Scale) -> Iterator[str]:
    """Lines from the wanted shares of days to the curve."""
    for percent, shade in WANTED:
        wte = establishment_for(workload, percent, by).total_wte
        place = (across(float(wte)), up(percent))
        yield svg.line((across(across.low), up(percent)), place, colour=shade, dash=svg.DASHED, width=1.4)
        yield svg.dot(*place, colour=shade, radius=4, says=f"{percent} % of days: {rounded(wte)} WTE")


def _named(workload: Workload, named: dict[str, Establishment], across: Scale, up: Scale) -> Iterator[str]:
    """Upright lines at the named establishments."""
    ordered = sorted(named.items(), key=lambda each: each[1].total_wte)
    for step, (name, establishment) in enumerate(ordered):
        x, met = across(float(establishment.total_wte)), days_met(workload, establishment)
        yield svg.line((x, up(0)), (x, up(100)), colour=svg.INK, width=1.4)
        yield svg.dot(x, up(float(Fraction(100) * met.share)), colour=svg.INK, radius=4, says=met.words)
        yield svg.text(x + 6, FOOT - 8 - step % 3 * LINE, name, size=11, weight="bold")


def _key(workload: Workload, named: dict[str, Establishment], by: Establishment) -> Iterator[str]:
    """What the lines say, below the field."""
    wanted = [
        (f"{percent} % of days: {rounded(establishment_for(workload, percent, by).total_wte)} WTE", shade)
        for percent, shade in WANTED
    ]
    found = [(f"{_title(name, each)}: {days_met(workload, each).words}", svg.INK) for name, each in named.items()]
    for x, lines in ((LEFT, wanted), (LEFT + BESIDE, found)):
        for step, (words, shade) in enumerate(lines, start=1):
            yield svg.text(x, FOOT + 34 + step * LINE, words, size=11, fill=shade)


def _title(name: str, establishment: Establishment) -> str:
    """A name with its figure, unless the figure is the name."""
    return name if name.endswith("WTE") else f"{name}, {rounded(establishment.total_wte)} WTE"
