"""Pairs of duties that follow one another too closely, as patterns of the table."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from roster.table import OFF, Duties, Pattern, duties_of, numbers_of
from roster.table.frame import Frame


def too_close(frame: Frame, before: Duties, after: Duties, minutes: int, days_between: int = 0) -> tuple[Pattern, ...]:
    """Patterns of a duty of `before`, then `days_between` days off, then a duty of `after` less than `minutes` later.

    Each day is judged by its own clock, so a night on which clocks change has patterns of its own. Only patterns that
    end in the period are given, and duties with the same followers share one.
    """
    starts: dict[tuple[Duties, Duties], list[int]] = defaultdict(list)
    step = days_between + 1
    for day in ending_in_period(frame, step + 1):
        for pair in _pairs(frame, day, step, before, after, minutes):
            starts[pair].append(day)
    between = (OFF,) * days_between
    return tuple(Pattern((first, *between, last), tuple(days)) for (first, last), days in starts.items())


def ending_in_period(frame: Frame, length: int) -> range:
    """The days from which so many days in a row end in the period."""
    return range(frame.first - length + 1, frame.days - length + 1)


def _pairs(
    frame: Frame, day: int, step: int, before: Duties, after: Duties, minutes: int
) -> list[tuple[Duties, Duties]]:
    """Sets of duties of `before` on the day with the sets of `after` that come too soon, `step` days later."""
    followers: dict[Duties, list[int]] = defaultdict(list)
    later = np.array(numbers_of(after), dtype=np.int64)
    for duty in numbers_of(before):
        close = frame.start[day + step, later] - frame.end[day, duty] < minutes
        if close.any():
            followers[duties_of(int(k) for k in later[close])].append(duty)
    return [(duties_of(earlier), following) for following, earlier in followers.items()]
