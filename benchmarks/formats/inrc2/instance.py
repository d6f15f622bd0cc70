"""The nouns of a static instance, typed and frozen: a scenario, the history before it, and all its weeks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""Days of a week as the files write them; every week begins on a Monday."""


@dataclass(frozen=True, slots=True)
class Span:
    """A least and a most, both allowed."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift type, how many days in a row it should be worked, and the shifts that may not be worked the day after."""

    name: str
    in_a_row: Span
    not_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contract:
    """What a contract allows over the whole horizon; runs are in days."""

    name: str
    assignments: Span
    working_in_a_row: Span
    off_in_a_row: Span
    most_weekends: int
    complete_weekends: bool


@dataclass(frozen=True, slots=True)
class Nurse:
    """A nurse, the name of the contract, and the skills."""

    name: str
    contract: str
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scenario:
    """What stays the same in all weeks."""

    name: str
    weeks: int
    skills: tuple[str, ...]
    shifts: tuple[Shift, ...]
    contracts: Mapping[str, Contract]
    nurses: tuple[Nurse, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What a nurse brings into the first week.

    assignments  shifts worked before, which count against the contract's total
    weekends     weekends worked before, likewise
    last_shift   shift of the last day, None after a day off
    of_shift     days in a row on that shift up to the last day
    working      days in a row at work up to the last day
    off          days off in a row up to the last day; 0 if and only if the last day was worked
    """

    assignments: int
    weekends: int
    last_shift: str | None
    of_shift: int
    working: int
    off: int


@dataclass(frozen=True, slots=True)
class Requirement:
    """Nurses wanted of a skill on a shift of a day: below `minimum` is illegal, below `optimal` costs."""

    day: int
    shift: str
    skill: str
    minimum: int
    optimal: int


@dataclass(frozen=True, slots=True)
class Request:
    """A nurse asks not to work a shift, or any shift if None, on a day."""

    nurse: str
    day: int
    shift: str | None


@dataclass(frozen=True, slots=True)
class Week:
    """What one week asks for; days count from its Monday."""

    requirements: tuple[Requirement, ...]
    requests: tuple[Request, ...]


@dataclass(frozen=True, slots=True)
class Instance:
    """A static instance: all weeks known at once. Days count from the first Monday; `history` names every nurse."""

    scenario: Scenario
    history: Mapping[str, History]
    requirements: tuple[Requirement, ...]
    requests: tuple[Request, ...]

    @property
    def days(self) -> int:
        """Days of the horizon."""
        return len(WEEKDAYS) * self.scenario.weeks

    @property
    def weekends(self) -> tuple[tuple[int, int], ...]:
        """Saturday and Sunday of each week."""
        return tuple((monday + 5, monday + 6) for monday in range(0, self.days, len(WEEKDAYS)))


def cell(shift: str, skill: str) -> str:
    """The duty of a nurse who works a shift in a skill, as a roster writes it."""
    return f"{shift}/{skill}"
