"""How many people could be off, by date."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from roster.table.frame import Frame
from roster.ward import needs


def room(frame: Frame, able: tuple[int, ...]) -> tuple[int, ...]:
    """By date of the period: people who may be rostered (`able`), less the people whom the floor needs, at least 0.

    The floor needs the person-minutes of its staff groups at the mean length of a duty there.
    """
    staff = {group.id for group in frame.ward.groups if group.kind == "staff"}
    minutes = dict.fromkeys(frame.ward.period.dates, 0)
    for need in needs(frame.ward):
        if need.group in staff and need.date in minutes:
            minutes[need.date] += need.least * (need.end - need.start)
    length = _mean_length(frame)
    needed = [ceil(each / length) if length else 0 for each in minutes.values()]
    return tuple(max(0, count - floor) for count, floor in zip(able, needed, strict=True))


def _mean_length(frame: Frame) -> Fraction:
    lengths = [shift.clock_minutes for shift in frame.ward.shifts if shift.clinical]
    return Fraction(sum(lengths), len(lengths)) if lengths else Fraction(0)
