"""How much carer's leave a person has: a working week, in any twelve months that roll."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil

from roster.leave.dates import months_on
from roster.leave.law import CarersLeaveLaw
from roster.table.frame import Frame
from roster.ward import AbsenceKind, LeaveDay, LeaveRequest, Ward

KIND: AbsenceKind = "carers leave"
ONE_DAY = dt.timedelta(days=1)


def week_of(request: LeaveRequest, frame: Frame) -> Fraction:
    """Days in the person's working week: as the request gives them, or the contract in duties of their usual length.

    The length is the mean of the person's duties on the floor; the days are rounded up to the next half, in the
    person's favour.
    """
    if request.week_days is not None:
        return Fraction(request.week_days)
    person = frame.ward.person(request.person)
    shifts = map(frame.ward.shift, person.duties)
    lengths = [shift.work_minutes for shift in shifts if shift.clinical and shift.work_minutes]
    weekly = frame.full_time.daily(frame.ward.contracts, request.person, request.days[0].date) * 7
    if not lengths or not weekly:
        return Fraction(5)
    return min(Fraction(7), Fraction(ceil(weekly / Fraction(sum(lengths), len(lengths)) * 2), 2))


def taken(ward: Ward, person: str) -> Iterator[LeaveDay]:
    """Days of carer's leave that the ward file holds for a person."""
    for line in ward.absence:
        if line.person == person and line.kind == KIND:
            for step in range((line.end - line.start).days + 1):
                date = line.start + step * ONE_DAY
                yield LeaveDay(date, "" if line.covers(date) else "am")


def beyond_the_week(days: Iterable[LeaveDay], week: Fraction, law: CarersLeaveLaw) -> Fraction:
    """Days by which the fullest twelve months go beyond the entitlement; no calendar week counts for more than it."""
    held = tuple(days)
    allowed = week * law.entitlement_weeks.value
    return max([Fraction(0), *(_in_window(held, day.date, week, law) - allowed for day in held)])


def _in_window(days: tuple[LeaveDay, ...], end: dt.date, week: Fraction, law: CarersLeaveLaw) -> Fraction:
    """Days of leave in the twelve months that end on a date."""
    after = months_on(end, -law.window_months.value)
    weeks: dict[tuple[int, int], Fraction] = {}
    for day in days:
        if after < day.date <= end:
            number = day.date.isocalendar()[:2]
            weeks[number] = min(week, weeks.get(number, Fraction(0)) + day.length)
    return sum(weeks.values(), Fraction(0))
