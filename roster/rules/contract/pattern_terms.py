"""Agreed and protected patterns as terms, one effect at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from roster.rules.contract.overlaps import away_dates, duties_into, not_here, times_free
from roster.rules.succession import ending_in_period
from roster.table import (
    OFF,
    Cells,
    Count,
    Duties,
    Origin,
    Pattern,
    Sequence,
    TableBuilder,
    Term,
    Touch,
    Wish,
    numbers_of,
)
from roster.table.frame import Frame
from roster.ward import (
    DAY,
    AgreedPattern,
    Anchor,
    AwayDates,
    Breaks,
    DaysOff,
    DaysOnly,
    Hours,
    HoursPerWeek,
    MostDuties,
    MostInARow,
    NoDuties,
    OnlyDuties,
    Shift,
    ShiftsPerWeek,
    TimeFree,
    WeekendShare,
)

SATURDAY = 5
NOTHING: Duties = 0


def terms_of(pattern: AgreedPattern, origin: Origin, row: int, frame: Frame, out: TableBuilder) -> Iterator[Term]:
    """The hard terms of one pattern; none for an effect that acts elsewhere, such as on who counts for a skill."""
    match pattern:
        case ShiftsPerWeek() | HoursPerWeek() | MostDuties():
            yield from _limits(pattern, origin, row, frame, out)
        case MostInARow():
            yield from _in_a_row(pattern, origin, row, frame)
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
    if isinstance(pattern, TimeFree):
        return duties_into(frame, day, times_free(frame.ward, pattern))
    if not pattern.in_force(date, frame.ward.calendars):
        return NOTHING
    match pattern:
        case DaysOnly():
            return NOTHING if date.weekday() in pattern.weekdays else frame.work
        case Breaks():
            return frame.select(lambda shift: shift.unpaid_break + shift.paid_break < pattern.least_break)
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


def _limits(
    pattern: ShiftsPerWeek | HoursPerWeek | MostDuties, origin: Origin, row: int, frame: Frame, out: TableBuilder
) -> Iterator[Term]:
    """A limit on each week or on the period, over the days on which the pattern is in force."""
    held = [day for day in frame.period if pattern.in_force(frame.dates[day], frame.ward.calendars)]
    amounts, most = _counted(pattern, frame)
    amounts[np.setdiff1d(frame.period, held)] = 0
    measure = out.measure(amounts)
    by_period = isinstance(pattern, MostDuties) and pattern.per == "period"
    for _, stretch in groupby(held, key=lambda day: 0 if by_period else (day - frame.first) // 7):
        days = list(stretch)
        yield Count(origin, row, measure, days[0], days[-1] + 1, price=None, most=most)


def _counted(pattern: ShiftsPerWeek | HoursPerWeek | MostDuties, frame: Frame) -> tuple[NDArray[np.int64], int]:
    """int64[day, duty]: what each duty adds to the limit; and the limit."""
    if isinstance(pattern, HoursPerWeek):
        return frame.worked.copy(), pattern.most_minutes
    amounts = np.zeros_like(frame.worked)
    amounts[:, list(numbers_of(_spoken_of(pattern, frame)))] = 1
    return amounts, pattern.most


def _spoken_of(pattern: ShiftsPerWeek | MostDuties | MostInARow, frame: Frame) -> Duties:
    """The duties that a limit speaks of: those named or tagged, or all."""
    if isinstance(pattern, ShiftsPerWeek) or not (pattern.duties or pattern.tags):
        return frame.work
    return frame.select(lambda shift: shift.code in pattern.duties or bool(set(shift.tags) & set(pattern.tags)))


def _in_a_row(pattern: MostInARow, origin: Origin, row: int, frame: Frame) -> Iterator[Term]:
    """A breach for each day beyond the limit on which the pattern is in force."""
    too_long = (_spoken_of(pattern, frame),) * (pattern.most + 1)
    starts = tuple(
        start
        for start in ending_in_period(frame, len(too_long))
        if pattern.in_force(frame.dates[start + pattern.most], frame.ward.calendars)
    )
    if starts:
        yield Sequence(origin, row, (Pattern(too_long, starts),), price=None)


def _weekends(pattern: WeekendShare, origin: Origin, row: int, frame: Frame) -> Iterator[Term]:
    """A limit on every window of weekends that ends in the period, wide enough for what the past has used."""
    for last in (day for day in frame.period if frame.dates[day].weekday() == SATURDAY):
        if pattern.in_force(frame.dates[last], frame.ward.calendars):
            window = [day for day in range(last, last - 7 * pattern.of, -7) if _counts(pattern, frame, day)]
            used = sum(bool(frame.past[row, day : day + 2].any()) for day in window if day < frame.first)
            groups = tuple(_weekend(frame, day) for day in window)
            yield Touch(origin, row, groups, price=None, most=max(pattern.most, used))


def _counts(pattern: WeekendShare, frame: Frame, saturday: int) -> bool:
    date = frame.dates[0] + dt.timedelta(days=saturday)
    return saturday >= 0 and pattern.in_force(date, frame.ward.calendars)


def _weekend(frame: Frame, saturday: int) -> Cells:
    return tuple((day, frame.work) for day in (saturday, saturday + 1) if day < frame.days)
