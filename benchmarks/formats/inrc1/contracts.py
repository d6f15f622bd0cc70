"""From the elements of patterns and contracts to contracts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from benchmarks.formats.inrc1.elements import Element
from benchmarks.formats.inrc1.instance import WEEKDAYS, Contract, Limit, Pattern, Shift, Worked
from benchmarks.formats.inrc1.rules import Rule

_LIMITS = {
    "MaxNumAssignments": Rule.MOST_ASSIGNMENTS,
    "MinNumAssignments": Rule.LEAST_ASSIGNMENTS,
    "MaxConsecutiveWorkingDays": Rule.MOST_WORKING,
    "MinConsecutiveWorkingDays": Rule.LEAST_WORKING,
    "MaxConsecutiveFreeDays": Rule.MOST_FREE,
    "MinConsecutiveFreeDays": Rule.LEAST_FREE,
    "MaxConsecutiveWorkingWeekends": Rule.MOST_WEEKENDS_IN_A_ROW,
    "MinConsecutiveWorkingWeekends": Rule.LEAST_WEEKENDS_IN_A_ROW,
    "MaxWorkingWeekendsInFourWeeks": Rule.MOST_WEEKENDS,
}
_SWITCHES = {
    "CompleteWeekends": Rule.COMPLETE_WEEKENDS,
    "IdenticalShiftTypesDuringWeekend": Rule.IDENTICAL_SHIFTS,
    "NoNightShiftBeforeFreeWeekend": Rule.NO_NIGHT_BEFORE_FREE_WEEKEND,
    "AlternativeSkillCategory": Rule.ALTERNATIVE_SKILL,
}
_ANY = "Any"
_NONE = "None"
_NUMBERS = {name: number for number, name in enumerate(WEEKDAYS)}


def contracts_of(root: Element, shifts: Mapping[str, Shift]) -> dict[str, Contract]:
    """The contracts of a file, by name. Raises FormatError."""
    patterns: dict[str, Pattern] = {}
    for element in root.inside("Patterns", "Pattern"):
        patterns[element.new(element.attribute("ID"), patterns)] = _pattern(element, shifts)
    found: dict[str, Contract] = {}
    for element in root.child("Contracts").children("Contract"):
        name = element.new(element.attribute("ID"), found)
        found[name] = Contract(
            name,
            weekend=_weekend(element.child("WeekendDefinition")),
            limits=dict(_limits(element)),
            weights=dict(_weights(element)),
            patterns=tuple(pattern.known(patterns) for pattern in element.inside("UnwantedPatterns", "Pattern")),
        )
    return found


def _limits(contract: Element) -> Iterator[tuple[Rule, Limit]]:
    for tag, rule in _LIMITS.items():
        element = contract.child(tag)
        limit = Limit(element.whole(element.text, "the limit"), element.weight())
        if element.yes(element.attribute("on")) and limit.weight:
            yield rule, limit


def _weights(contract: Element) -> Iterator[tuple[Rule, int]]:
    for tag, rule in _SWITCHES.items():
        element = contract.child(tag)
        if element.yes(element.text) and element.weight():
            yield rule, element.weight()


def _weekend(element: Element) -> tuple[int, ...]:
    """The weekdays in a name such as SaturdaySunday."""
    days = [_NUMBERS.get(name) for name in re.findall("[A-Z][a-z]*", element.text)]
    found = tuple(day for day in days if day is not None)
    if not found or len(found) != len(days) or found != _following(found[0], len(found)):
        raise element.error(f"{element.text!r} is no weekend", "Write weekdays that follow each other")
    return found


def _pattern(element: Element, shifts: Mapping[str, Shift]) -> Pattern:
    entries = list(element.child("PatternEntries").children("PatternEntry"))
    if [entry.attribute("index") for entry in entries] != [str(number) for number in range(len(entries))]:
        raise element.error("the entries are not numbered from 0", "Write an entry for each day, in order")
    meanings = {_ANY: Worked(), _NONE: None, **{name: name for name in shifts}}
    days = tuple(entry.child("ShiftType").known(meanings) for entry in entries)
    weekdays = tuple(entry.child("Day").known({_ANY: None, **_NUMBERS}) for entry in entries)
    if not days:
        raise element.error("the pattern has no entries", "Write an entry for each day")
    first = weekdays[0]
    if weekdays != (_following(first, len(days)) if first is not None else (None,) * len(days)):
        raise element.error("its weekdays do not follow each other", f"Write following weekdays, or {_ANY} for all")
    return Pattern(days, first, element.weight())


def _following(first: int, count: int) -> tuple[int, ...]:
    return tuple((first + number) % len(WEEKDAYS) for number in range(count))
