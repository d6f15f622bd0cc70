"""Headcounts on the floor that come to a given share of contract hours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from benchmarks.generate.design import Design
from benchmarks.generate.staff import Member

FULL_TIME = 36
"""Hours of a full-time week from April 2026."""

WEEK = 7


class Interval(NamedTuple):
    """A part of the day, its hours, and how busy it is beside the others."""

    start: str
    end: str
    hours: int
    weight: float


INTERVALS = (
    Interval("21:00", "07:00", 10, 0.8),
    Interval("07:00", "15:00", 8, 1.15),
    Interval("15:00", "21:00", 6, 1.0),
)


class Level(NamedTuple):
    """People of a group in an interval: one more on the first `busy` days from Monday than on the others."""

    group: str
    interval: Interval
    least: int
    busy: int

    @property
    def hours(self) -> int:
        """Hours a week."""
        return (self.least * WEEK + self.busy) * self.interval.hours


def levels(design: Design, members: list[Member]) -> list[Level]:
    """What each group is needed for: at least one person at all times, the rest by weight.

    What rounding leaves over, or an hour that had to be there anyway, is made up in the intervals that follow.
    """
    found: list[Level] = []
    owed = 0.0
    for group, registered in (("HCSW", False), ("RN", True)):
        owed += design.demand * FULL_TIME * sum(m.wte for m in members if m.registered == registered)
        for place, interval in enumerate(INTERVALS):
            weights = [later.weight * later.hours for later in INTERVALS[place:]]
            shifts = max(WEEK, round(owed * weights[0] / sum(weights) / interval.hours))
            found.append(Level(group, interval, *divmod(shifts, WEEK)))
            owed -= found[-1].hours
    return found


def demand(found: list[Level]) -> list[dict[str, Any]]:
    """Demand lines: headcounts by weekday, somebody to be in charge, and half of the least floor restraint-trained."""
    fewest = min(sum(level.least for level in found if level.interval is interval) for interval in INTERVALS)
    skills = (("NIC", 1), ("PMVA", max(1, fewest // 2)))
    always = [{"group": group, "start": "07:00", "end": "07:00", "least": least} for group, least in skills]
    return [line for level in found for line in _lines(level)] + always


def _lines(level: Level) -> Iterator[dict[str, Any]]:
    times = {"group": level.group, "start": level.interval.start, "end": level.interval.end}
    if level.busy:
        yield {**times, "least": level.least + 1, "weekdays": list(range(level.busy))}
    yield {**times, "least": level.least, "weekdays": list(range(level.busy, WEEK))}
