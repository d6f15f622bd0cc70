"""The nouns of an instance: what a file of the set says, typed and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from benchmarks.formats.inrc1.rules import Rule

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Weekdays as the files write them, by number from 0."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift type, whether it lasts over midnight, and the skills that it takes, all of them."""

    name: str
    night: bool
    skills: frozenset[str]


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit and what each unit outside it costs."""

    value: int
    weight: int


@dataclass(frozen=True, slots=True)
class Worked:
    """A day of a pattern with any shift."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Something unwanted on consecutive days; each occurrence costs `weight`.

    days     for each day a shift, Worked() for any shift, or None for a free day
    weekday  number of the weekday on which it begins, None if it may on any
    """

    days: tuple[str | Worked | None, ...]
    weekday: int | None
    weight: int

    @property
    def free_before_work(self) -> bool:
        """Whether it is a free day before days of any shift: then it occurs if any of them is worked."""
        first, *later = self.days
        return first is None and bool(later) and all(isinstance(day, Worked) for day in later)


@dataclass(frozen=True, slots=True)
class Contract:
    """What a contract asks for. Rules that are off or cost nothing are left out.

    weekend   numbers of the weekdays that make a weekend, in order
    limits    the rules with a number
    weights   cost of a unit of each of the rules without a number
    patterns  the unwanted patterns
    """

    name: str
    weekend: tuple[int, ...]
    limits: Mapping[Rule, Limit]
    weights: Mapping[Rule, int]
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Employee:
    """A nurse, the name of the contract, and the skills."""

    name: str
    contract: str
    skills: frozenset[str]


@dataclass(frozen=True, slots=True)
class Requirement:
    """Nurses wanted of a shift on a day, no fewer and no more."""

    day: int
    shift: str
    wanted: int


@dataclass(frozen=True, slots=True)
class Request:
    """A nurse asks for or against a day, or a shift on it, by the rule that speaks of such requests."""

    rule: Rule
    employee: str
    day: int
    shift: str | None
    weight: int


@dataclass(frozen=True, slots=True)
class Instance:
    """An instance of the set. Day 0 is `start`; `cover` names each day and shift once."""

    name: str
    start: date
    days: int
    shifts: tuple[Shift, ...]
    contracts: Mapping[str, Contract]
    staff: tuple[Employee, ...]
    cover: tuple[Requirement, ...]
    requests: tuple[Request, ...]

    def weekday(self, day: int) -> int:
        """The number of a day's weekday."""
        return (self.start.weekday() + day) % len(WEEKDAYS)

    def weekends(self, contract: Contract) -> tuple[range, ...]:
        """The days of each weekend that begins in the period; the last one may be cut short by its end."""
        return tuple(
            range(day, min(day + len(contract.weekend), self.days))
            for day in range(self.days)
            if self.weekday(day) == contract.weekend[0]
        )
