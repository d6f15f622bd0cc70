"""What the floor needs: demand lines resolved into one level per group and interval."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator

from roster.ward.clock import elapsed, wall
from roster.ward.demand import Demand
from roster.ward.need import Need
from roster.ward.observed import with_observers
from roster.ward.ward import Ward


def needs(ward: Ward) -> tuple[Need, ...]:
    """Every need of the period, by group and time.

    Standing lines of one group that overlap do not add up: the largest holds. A line "instead" takes their place,
    and lines "extra" that belong to the same day add to what stands. An interval belongs to the day on which its demand
    line starts, so a night of the last day is needed to its end. Observers add to whatever stands at the time.
    """
    found: list[Need] = []
    for group in ward.groups:
        lines = [line for line in ward.demand if line.group == group.id]
        asked = [need for date in ward.period.dates for need in _of_day(group.id, lines, date)]
        watched = sorted(with_observers(group.id, asked, ward), key=lambda need: (need.date, need.start))
        found.extend(_merged(watched))
    return tuple(found)


def _of_day(group: str, lines: list[Demand], date: dt.date) -> Iterator[Need]:
    """Needs that belong to one date, cut wherever a line that holds on it begins or ends."""
    holding = [line for line in lines if line.holds_on(date)]
    cuts = sorted({cut for line in holding for cut in (line.start, line.start + line.clock_minutes)})
    for start, end in itertools.pairwise(cuts):
        here = [line for line in holding if line.start <= start and end <= line.start + line.clock_minutes]
        least, most = _level(here)
        if least > 0 or most is not None:
            yield Need(group, date, elapsed(date, start), elapsed(date, end), least, most)


def _level(lines: list[Demand]) -> tuple[int, int | None]:
    standing = [line for line in lines if line.mode == "instead"] or [ln for ln in lines if ln.mode == "template"]
    extra = sum(line.least for line in lines if line.mode == "extra")
    limits = [line.most for line in standing if line.most is not None]
    least = max((line.least for line in standing), default=0) + extra
    return least, min(limits) + extra if limits else None


def _merged(parts: Iterable[Need]) -> Iterator[Need]:
    """Neighbours of one day at the same level, joined."""
    held: Need | None = None
    for part in parts:
        if held and (held.date, held.end, held.least, held.most) == (part.date, part.start, part.least, part.most):
            held = Need(held.group, held.date, held.start, part.end, held.least, held.most)
            continue
        if held:
            yield held
        held = part
    if held:
        yield held


def clock_interval(start: int, end: int) -> str:
    """An interval of elapsed minutes by the clock, such as 13:30-15:00."""
    return f"{wall(start):%H:%M}-{wall(end):%H:%M}"
