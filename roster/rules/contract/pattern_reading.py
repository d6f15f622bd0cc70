"""Agreed and protected patterns read by clock and calendar, one effect at a time."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from roster.rules.contract.overlaps import not_here, overlaps, times_free
from roster.rules.reading import Reading, Stint
from roster.rules.stretches import days_beyond
from roster.rules.words import counted, hours, on
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
    Ward,
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
        case HoursPerWeek():
            yield from _long_weeks(pattern, reading)
        case MostDuties():
            yield from _too_many(pattern, reading)
        case MostInARow():
            yield from _too_long(pattern, reading)
        case TimeFree():
            yield from _into_free_time(pattern, reading)
        case WeekendShare():
            yield from _worked_weekends(pattern, reading)
        case Anchor():
            yield from _lost_anchors(pattern, reading)
        case _:
            for stint in reading.rostered(pattern.person):
                if _refuses(pattern, stint, reading.ward):
                    yield Breach(stint.date, 1, f"{stint.shift.code} on {on(stint.date)}")


def _refuses(pattern: AgreedPattern, stint: Stint, ward: Ward) -> bool:
    if isinstance(pattern, AwayDates):
        touched = {wall(stint.start).date(), wall(stint.end - 1).date()}
        return any(pattern.keeps_away(date, ward.calendars) for date in touched)
    if not pattern.in_force(stint.date, ward.calendars):
        return False
    weekday = stint.date.weekday()
    match pattern:
        case OnlyDuties():
            return weekday in pattern.weekdays and stint.shift.code not in pattern.duties
        case NoDuties():
            return weekday in pattern.weekdays and _is_named(pattern, stint.shift)
        case DaysOff():
            return weekday in pattern.weekdays
        case DaysOnly():
            return weekday not in pattern.weekdays
        case Hours():
            return weekday in pattern.weekdays and _outside(pattern, stint)
        case Breaks():
            return stint.shift.paid_break + stint.shift.unpaid_break < pattern.least_break
        case _:
            return False


def _is_named(pattern: NoDuties | MostDuties | MostInARow, shift: Shift) -> bool:
    return shift.code in pattern.duties or any(tag in shift.tags for tag in pattern.tags)


def _counts(pattern: MostDuties | MostInARow, shift: Shift) -> bool:
    """Whether a limit speaks of the shift: it is named or tagged, or the limit names none."""
    return not (pattern.duties or pattern.tags) or _is_named(pattern, shift)


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
        due = pattern.in_force(date, reading.ward.calendars) and date.weekday() in pattern.weekdays
        if due and reading.ward.under_contract(pattern.person, date) and not overlaps(anchored.span(date), elsewhere):
            codes = [stint.shift.code for stint in reading.on(pattern.person, date)]
            if codes != [pattern.duty]:
                yield Breach(date, 1, f"{' and '.join(codes) or 'a day off'} on {on(date)}")


def _in_force(pattern: AgreedPattern, reading: Reading) -> list[Stint]:
    """The person's duties of the period on dates on which the pattern holds."""
    rostered = reading.rostered(pattern.person)
    return [stint for stint in rostered if pattern.in_force(stint.date, reading.ward.calendars)]


def _monday(stint: Stint) -> dt.date:
    return stint.date - dt.timedelta(days=stint.date.weekday())


def _full_weeks(pattern: ShiftsPerWeek | MostDuties, reading: Reading) -> Iterator[Breach]:
    """Weeks with more duties than agreed, at the Monday."""
    held = _in_force(pattern, reading)
    counting = [stint for stint in held if isinstance(pattern, ShiftsPerWeek) or _counts(pattern, stint.shift)]
    for monday, worked in Counter(map(_monday, counting)).items():
        if worked > pattern.most:
            yield Breach(
                monday, worked - pattern.most, f"{counted(worked, 'duty', 'duties')} in the week of {on(monday)}"
            )


def _long_weeks(pattern: HoursPerWeek, reading: Reading) -> Iterator[Breach]:
    """Weeks with more work than agreed, at the Monday; the amount is in minutes."""
    weeks: Counter[dt.date] = Counter()
    for stint in _in_force(pattern, reading):
        weeks[_monday(stint)] += stint.minutes
    for monday, minutes in weeks.items():
        if minutes > pattern.most_minutes:
            yield Breach(monday, minutes - pattern.most_minutes, f"{hours(minutes)} in the week of {on(monday)}")


def _too_many(pattern: MostDuties, reading: Reading) -> Iterator[Breach]:
    """More of some duties than agreed in a week, or in the period, at the last of them."""
    if pattern.per == "week":
        yield from _full_weeks(pattern, reading)
        return
    worked = [stint for stint in _in_force(pattern, reading) if _counts(pattern, stint.shift)]
    if len(worked) > pattern.most:
        what = f"{counted(len(worked), 'duty', 'duties')} in the period up to {on(worked[-1].date)}"
        yield Breach(worked[-1].date, len(worked) - pattern.most, what)


def _too_long(pattern: MostInARow, reading: Reading) -> Iterator[Breach]:
    """Every day that is further into its stretch than agreed."""
    dates = {stint.date for stint in reading.stints(pattern.person) if _counts(pattern, stint.shift)}
    for date, length in days_beyond(dates, pattern.most, reading.ward.period):
        if pattern.in_force(date, reading.ward.calendars):
            yield Breach(date, 1, f"{counted(length, 'day')} in a row by {on(date)}")


def _into_free_time(pattern: TimeFree, reading: Reading) -> Iterator[Breach]:
    """Duties that share a minute with time kept free."""
    free = times_free(reading.ward, pattern)
    for stint in reading.rostered(pattern.person):
        if any(stint.start < span.end and stint.end > span.start for span in free):
            yield Breach(stint.date, 1, f"{stint.shift.code} on {on(stint.date)}")


def _worked_weekends(pattern: WeekendShare, reading: Reading) -> Iterator[Breach]:
    """Weekends of the period that are worked beyond the share, and beyond what the past alone had used of it."""
    weekend_dates = [stint.date for stint in reading.stints(pattern.person) if stint.date.weekday() >= 5]
    worked = {date - dt.timedelta(days=date.weekday() - 5) for date in weekend_dates}
    saturdays = [date for date in reading.ward.period.dates if date.weekday() == 5]
    for last in (date for date in saturdays if pattern.in_force(date, reading.ward.calendars)):
        window = {last - step * WEEK for step in range(pattern.of)}
        counted_ones = {date for date in window & worked if pattern.in_force(date, reading.ward.calendars)}
        used = sum(saturday not in reading.ward.period for saturday in counted_ones)
        beyond = len(counted_ones) - max(pattern.most, used)
        if beyond > 0:
            what = f"{counted(len(counted_ones), 'weekend')} worked in the {pattern.of} up to {on(last)}"
            yield Breach(last, beyond, what)
