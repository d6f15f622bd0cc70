"""The effect of a pattern in words; its reason is not known here, and a calendar, whose name may tell, is not named."""

from __future__ import annotations

from roster.rules.words import counted, hours, on
from roster.ward import (
    DAY,
    EVERY_DAY,
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
    NoSkill,
    OnlyDuties,
    PatternBase,
    Rotation,
    ShiftsPerWeek,
    TimeFree,
    WeekendsByConsent,
    WeekendShare,
    clock_text,
    weekdays_text,
)


def said(pattern: AgreedPattern) -> str:
    """What a pattern asks for, and in which weeks or on which kind of dates."""
    return f"{_effect(pattern)}{_weeks(pattern)}{_calendar(pattern)}"


def _weeks(pattern: PatternBase) -> str:
    numbers = ", ".join(map(str, pattern.weeks))
    cycle = f" in week {numbers} of {pattern.cycle_weeks}" if pattern.cycle_weeks > 1 else ""
    return f"{cycle} in {pattern.iso_weeks} weeks" if pattern.iso_weeks else cycle


def _calendar(pattern: PatternBase) -> str:
    if pattern.calendar is None:
        return ""
    return " outside the dates of a calendar" if pattern.outside else " on the dates of a calendar"


def _effect(pattern: AgreedPattern) -> str:
    match pattern:
        case OnlyDuties():
            return f"only {_listed(pattern.duties)}{_days(pattern.weekdays)}"
        case NoDuties():
            named = (*pattern.duties, *(f"{tag} duties" for tag in pattern.tags))
            return f"no {_listed(named)}{_days(pattern.weekdays)}"
        case DaysOff():
            return f"off on {weekdays_text(pattern.weekdays)}"
        case DaysOnly():
            return f"on {weekdays_text(pattern.weekdays)} only"
        case Hours():
            return f"{_hours(pattern)}{_days(pattern.weekdays)}"
        case Anchor():
            return f"{pattern.duty}{_days(pattern.weekdays)}"
        case ShiftsPerWeek():
            return f"at most {counted(pattern.most, 'duty', 'duties')} a week"
        case WeekendShare():
            return f"at most {counted(pattern.most, 'weekend')} in {pattern.of}"
        case AwayDates():
            return _away(pattern)
        case TimeFree():
            return f"free from {clock_text(pattern.free_from)} to {_until(pattern)}{_days(pattern.weekdays)}"
        case MostDuties():
            return f"at most {pattern.most} {_limited(pattern)} a {pattern.per}"
        case MostInARow():
            return f"at most {counted(pattern.most, 'day')} in a row on {_limited(pattern)}"
        case HoursPerWeek():
            return f"at most {hours(pattern.most_minutes)} a week"
        case Breaks():
            return f"at least {hours(pattern.least_break)} of break in a duty"
        case Rotation():
            return f"at least {pattern.least} of {_listed(pattern.duties)} by {on(pattern.due)}"
        case NoSkill():
            return f"does not count for {pattern.skill}"
        case WeekendsByConsent():
            return "weekends by consent"


def _away(pattern: AwayDates) -> str:
    if pattern.away_start is None or pattern.away_end is None:
        return "away"
    return f"away from {on(pattern.away_start)} to {on(pattern.away_end)}"


def _until(pattern: TimeFree) -> str:
    return f"{clock_text(pattern.free_until)}{' of the next day' if pattern.overnight else ''}"


def _limited(pattern: MostDuties | MostInARow) -> str:
    """The duties that a limit speaks of."""
    names = (*pattern.duties, *(f"{tag} duties" for tag in pattern.tags))
    return _listed(names) if names else "duties"


def _listed(names: tuple[str, ...]) -> str:
    return " or ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _days(weekdays: tuple[int, ...]) -> str:
    return "" if weekdays == EVERY_DAY else f" on {weekdays_text(weekdays)}"


def _hours(pattern: Hours) -> str:
    limits = []
    if pattern.not_before:
        limits.append(f"no start before {clock_text(pattern.not_before)}")
    if pattern.not_after < DAY:
        limits.append(f"no end after {clock_text(pattern.not_after)}")
    return " and ".join(limits) or "at any hour"
