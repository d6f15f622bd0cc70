"""Agreed and protected patterns as terms, one effect at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from roster.rules.contract.overlaps import away_dates, duties_into, not_here
from roster.table import OFF, Cells, Count, Duties, Origin, TableBuilder, Term, Touch, Wish
from roster.table.frame import Frame
from roster.ward import (
    DAY,
    AgreedPattern,
    Anchor,
    AwayDates,
    DaysOff,
    DaysOnly,
    Hours,
    NoDuties,
    OnlyDuties,
    Shift,
    ShiftsPerWeek,
    WeekendShare,
)

SATURDAY = 5
NOTHING: Duties = 0


def terms_of(pattern: AgreedPattern, origin: Origin, row: int, frame: Frame, out: TableBuilder) -> Iterator[Term]:
    """The hard terms of one pattern; none for an effect that acts elsewhere, such as on who counts for a skill."""
    match pattern:
        case ShiftsPerWeek():
            yield from _weeks(pattern, origin, row, frame, out)
        case WeekendShare():
            yield from _weekends(pattern, origin, row, frame)
        case _:
            for day in frame.period:
                closed = _closed(pattern, frame, day)
                if closed:
                    yield Wish(origin, row, day, closed, price=None)


def _closed(pattern: AgreedPattern, frame: Frame, day: int) -> Duties:
    """The duties that a pattern closes a cell to, the day off among them for an anchor."""
    date = frame.dates[day]
    if isinstance(pattern, AwayDates):
        return duties_into(frame, day, away_dates(frame.ward, pattern))
    if not pattern.in_force(date):
        return NOTHING
    match pattern:
        case DaysOnly():
            return NOTHING if date.weekday() in pattern.weekdays else frame.work
        case OnlyDuties() | NoDuties() | DaysOff() | Hours() | Anchor() if date.weekday() in pattern.weekdays:
            return _closed_on_weekday(pattern, frame, day)
        case _:
            return NOTHING


def _closed_on_weekday(pattern: OnlyDuties | NoDuties | DaysOff | Hours | Anchor, frame: Frame, day: int) -> Duties:
    match pattern:
        case OnlyDuties():
            return frame.work & ~frame.codes(pattern.duties)
        case NoDuties():
            return frame.select(lambda shift: shift.code in pattern.duties or bool(set(shift.tags) & set(pattern.tags)))
        case DaysOff():
            return frame.work
        case Hours():
            return frame.select(lambda shift: _outside(shift, pattern))
        case Anchor():
            return _all_but(pattern, frame, day)


def _outside(shift: Shift, pattern: Hours) -> bool:
    too_late = pattern.not_after < DAY and shift.start + shift.clock_minutes > pattern.not_after
    return shift.start < pattern.not_before or too_late


def _all_but(pattern: Anchor, frame: Frame, day: int) -> Duties:
    """Everything but the anchored duty, unless the person is not there to work it."""
    duty = frame.codes([pattern.duty])
    hindered = duty & duties_into(frame, day, not_here(frame.ward, pattern.person))
    if hindered or not frame.ward.under_contract(pattern.person, frame.dates[day]):
        return NOTHING
    return (OFF | frame.work) & ~duty


def _weeks(pattern: ShiftsPerWeek, origin: Origin, row: int, frame: Frame, out: TableBuilder) -> Iterator[Term]:
    """A limit on the duties of each week, over its days on which the pattern is in force."""
    work = out.counting(frame.work)
    for _, week in groupby(frame.period, key=lambda day: (day - frame.first) // 7):
        days = [day for day in week if pattern.in_force(frame.dates[day])]
        if days:
            yield Count(origin, row, work, days[0], days[-1] + 1, price=None, most=pattern.most)


def _weekends(pattern: WeekendShare, origin: Origin, row: int, frame: Frame) -> Iterator[Term]:
    """A limit on every window of weekends that ends in the period, wide enough for what the past has used."""
    for last in (day for day in frame.period if frame.dates[day].weekday() == SATURDAY):
        if pattern.in_force(frame.dates[last]):
            window = [day for day in range(last, last - 7 * pattern.of, -7) if _counts(pattern, frame, day)]
            used = sum(bool(frame.past[row, day : day + 2].any()) for day in window if day < frame.first)
            groups = tuple(_weekend(frame, day) for day in window)
            yield Touch(origin, row, groups, price=None, most=max(pattern.most, used))


def _counts(pattern: WeekendShare, frame: Frame, saturday: int) -> bool:
    return saturday >= 0 and pattern.in_force(frame.dates[0] + dt.timedelta(days=saturday))


def _weekend(frame: Frame, saturday: int) -> Cells:
    return tuple((day, frame.work) for day in (saturday, saturday + 1) if day < frame.days)
