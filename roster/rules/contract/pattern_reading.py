"""Agreed and protected patterns read by clock and calendar, one effect at a time."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from roster.rules.contract.overlaps import not_here, overlaps
from roster.rules.reading import Reading, Stint
from roster.rules.words import counted, on
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
    ShiftsPerWeek,
    WeekendShare,
    clock_text,
    wall,
)

WEEK = dt.timedelta(days=7)


class Breach(NamedTuple):
    """What a person does against a pattern, on which date, and how much of it."""

    date: dt.date
    amount: int
    what: str


def breaches(pattern: AgreedPattern, reading: Reading) -> Iterator[Breach]:
    """Everything in a roster that goes against one pattern."""
    match pattern:
        case ShiftsPerWeek():
            yield from _full_weeks(pattern, reading)
        case WeekendShare():
            yield from _worked_weekends(pattern, reading)
        case Anchor():
            yield from _lost_anchors(pattern, reading)
        case _:
            for stint in reading.rostered(pattern.person):
                if _refuses(pattern, stint):
                    yield Breach(stint.date, 1, f"{stint.shift.code} on {on(stint.date)}")


def _refuses(pattern: AgreedPattern, stint: Stint) -> bool:
    if isinstance(pattern, AwayDates):
        touched = {wall(stint.start).date(), wall(stint.end - 1).date()}
        return any(map(pattern.keeps_away, touched))
    if not pattern.in_force(stint.date):
        return False
    weekday = stint.date.weekday()
    match pattern:
        case OnlyDuties():
            return weekday in pattern.weekdays and stint.shift.code not in pattern.duties
        case NoDuties():
            named = stint.shift.code in pattern.duties or any(tag in stint.shift.tags for tag in pattern.tags)
            return weekday in pattern.weekdays and named
        case DaysOff():
            return weekday in pattern.weekdays
        case DaysOnly():
            return weekday not in pattern.weekdays
        case Hours():
            return weekday in pattern.weekdays and _outside(pattern, stint)
        case _:
            return False


def _outside(pattern: Hours, stint: Stint) -> bool:
    starts, ends = wall(stint.start), wall(stint.end)
    early = f"{starts:%H:%M}" < clock_text(pattern.not_before)
    limited = pattern.not_after < DAY
    return early or (limited and (ends.date() > stint.date or f"{ends:%H:%M}" > clock_text(pattern.not_after)))


def _lost_anchors(pattern: Anchor, reading: Reading) -> Iterator[Breach]:
    """Anchored dates without their duty, though the person was there to work it."""
    anchored = reading.ward.shift(pattern.duty)
    elsewhere = not_here(reading.ward, pattern.person)
    for date in reading.ward.period.dates:
        due = pattern.in_force(date) and date.weekday() in pattern.weekdays
        if due and reading.ward.under_contract(pattern.person, date) and not overlaps(anchored.span(date), elsewhere):
            codes = [stint.shift.code for stint in reading.on(pattern.person, date)]
            if codes != [pattern.duty]:
                yield Breach(date, 1, f"{' and '.join(codes) or 'a day off'} on {on(date)}")


def _full_weeks(pattern: ShiftsPerWeek, reading: Reading) -> Iterator[Breach]:
    """Weeks with more duties than agreed, at the Monday."""
    dates = [stint.date for stint in reading.rostered(pattern.person) if pattern.in_force(stint.date)]
    weeks = Counter(date - dt.timedelta(days=date.weekday()) for date in dates)
    for monday, worked in weeks.items():
        if worked > pattern.most:
            yield Breach(
                monday, worked - pattern.most, f"{counted(worked, 'duty', 'duties')} in the week of {on(monday)}"
            )


def _worked_weekends(pattern: WeekendShare, reading: Reading) -> Iterator[Breach]:
    """Weekends of the period that are worked beyond the share, and beyond what the past alone had used of it."""
    weekend_dates = [stint.date for stint in reading.stints(pattern.person) if stint.date.weekday() >= 5]
    worked = {date - dt.timedelta(days=date.weekday() - 5) for date in weekend_dates}
    for last in (date for date in reading.ward.period.dates if date.weekday() == 5 and pattern.in_force(date)):
        window = {last - step * WEEK for step in range(pattern.of)}
        counted_ones = {saturday for saturday in window & worked if pattern.in_force(saturday)}
        used = sum(saturday not in reading.ward.period for saturday in counted_ones)
        beyond = len(counted_ones) - max(pattern.most, used)
        if beyond > 0:
            what = f"{counted(len(counted_ones), 'weekend')} worked in the {pattern.of} up to {on(last)}"
            yield Breach(last, beyond, what)
