"""Patterns of duties that the rules about weekends speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from roster.table import OFF, Duties, Pattern, numbers_of

Days = tuple[Duties, ...]
"""The duties looked for on consecutive days."""


def incomplete(length: int, work: Duties) -> Mapping[Days, int]:
    """Weekends of a length that are worked in part, by what they cost: free days, and the length again for a hole."""
    found: dict[Days, int] = {}
    for days in product((OFF, work), repeat=length):
        at_work = [day for day, duties in enumerate(days) if duties == work]
        if at_work and len(at_work) < length:
            hole = at_work[-1] - at_work[0] >= len(at_work)
            found[days] = length - len(at_work) + hole * length
    return found


def different(length: int, work: Duties) -> Mapping[Days, int]:
    """Weekends of a length not wholly on one shift, by what they cost: for each shift worked, the days not on it.

    All days but the last are written out; the last is free, on one of their shifts or on any other.
    """
    found: dict[Days, int] = {}
    for days in product([OFF, *(1 << shift for shift in numbers_of(work))], repeat=length - 1):
        shifts = {duty for duty in days if duty != OFF}
        worked, known = length - 1 - days.count(OFF), sum(shifts)
        for last, kinds, more in ((OFF, 0, 0), (known, 0, 1), (work & ~known, 1, 1)):
            cost = length * (len(shifts) + kinds) - worked - more
            if last and cost:
                found[*days, last] = cost
    return found


def free_before_work(length: int, work: Duties) -> Iterator[Days]:
    """A free day before days of which any is worked: one pattern for each that may be the first worked."""
    for first in range(1, length):
        yield (OFF,) * first + (work,) + (OFF | work,) * (length - first - 1)


def short_runs(weekends: Sequence[range], work: Duties, least: int) -> tuple[Pattern, ...]:
    """Every run of fewer than `least` worked weekends, worth the weekends that it is short of.

    A pattern lasts from the free weekend before the run to the one after it, where there are such. That a weekend is
    worked means that any of its days is: one pattern for each day that may be the first.
    """
    starts: defaultdict[tuple[Days, int], list[int]] = defaultdict(list)
    for length in range(1, least):
        for first in range(len(weekends) - length + 1):
            around = weekends[max(first - 1, 0) : first + length + 1]
            run = weekends[first : first + length]
            for days in _run(run, around, work):
                starts[days, least - length].append(around[0].start)
    return tuple(Pattern(days, tuple(at), weight) for (days, weight), at in starts.items())


def _run(run: Sequence[range], around: Sequence[range], work: Duties) -> Iterator[Days]:
    """Exactly the weekends of `run` worked among those `around` it."""
    begin, end = around[0].start, around[-1].stop
    for first_days in product(*run):
        days = [OFF | work] * (end - begin)
        for weekend in around:
            for day in weekend:
                days[day - begin] = OFF
        for weekend, first in zip(run, first_days, strict=True):
            days[first - begin] = work
            for day in range(first + 1, weekend.stop):
                days[day - begin] = OFF | work
        yield tuple(days)
