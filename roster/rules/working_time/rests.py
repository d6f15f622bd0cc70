"""Rests of a length or more inside a window of days, as patterns of the table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from roster.table import Duties, Pattern, duties_of, numbers_of
from roster.table.frame import Frame
from roster.ward import DAY, elapsed


def rest_patterns(frame: Frame, start: int, stop: int, minutes: int) -> tuple[Pattern, ...]:
    """Patterns that occur once for each rest of at least `minutes` (a day or more) in days `start` to `stop`.

    A rest runs from the end of a duty to the start of the next, clipped to the window from midnight to midnight. A
    pattern begins with the day whose duty the rest follows; on the eve of the window that may be a day off.
    """
    starts: dict[tuple[Duties, ...], list[int]] = defaultdict(list)
    for day in range(start - 1, stop):
        for shape in _shapes(frame, day, start, stop, minutes):
            starts[shape].append(day)
    return tuple(Pattern(shape, tuple(days)) for shape, days in starts.items())


def _shapes(frame: Frame, day: int, start: int, stop: int, minutes: int) -> Iterator[tuple[Duties, ...]]:
    """What must stand on the day and after it for a rest to follow the day; duties with the same sequel together."""
    opening = elapsed(frame.dates[start], 0)
    followed: dict[tuple[Duties, ...], list[int]] = defaultdict(list)
    for duty in numbers_of(frame.working if day >= start else frame.working | frame.resting):
        begin = opening if frame.resting >> duty & 1 else max(opening, int(frame.end[day, duty]))
        for sequel in _sequels(frame, day, begin, stop, minutes):
            followed[sequel].append(duty)
    return ((duties_of(duties), *sequel) for sequel, duties in followed.items())


def _sequels(frame: Frame, day: int, begin: int, stop: int, minutes: int) -> Iterator[tuple[Duties, ...]]:
    """Days of rest, and the duties that may end them, after which a rest from `begin` is long enough.

    After so many days of rest that any duty may follow, they alone are the sequel.
    """
    work = np.array(numbers_of(frame.working))
    for following in range(day + 1, stop):
        off = (frame.resting,) * (following - day - 1)
        late = frame.start[following, work] - begin >= minutes
        if late.all():
            yield off
            return
        if late.any():
            yield (*off, duties_of(int(k) for k in work[late]))
    if elapsed(frame.dates[stop - 1], DAY) - begin >= minutes:
        yield (frame.resting,) * (stop - day - 1)
