"""The effect of a pattern in words; its reason is not known here."""

from __future__ import annotations

from roster.rules.words import counted, on
from roster.ward import (
    DAY,
    EVERY_DAY,
    AgreedPattern,
    Anchor,
    AwayDates,
    DaysOff,
    DaysOnly,
    Hours,
    NoDuties,
    NoSkill,
    OnlyDuties,
    ShiftsPerWeek,
    WeekendsByConsent,
    WeekendShare,
    clock_text,
    weekdays_text,
)


def said(pattern: AgreedPattern) -> str:
    """What a pattern asks for."""
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
            return f"away from {on(pattern.away_start)} to {on(pattern.away_end)}"
        case NoSkill():
            return f"does not count for {pattern.skill}"
        case WeekendsByConsent():
            return "weekends by consent"


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
