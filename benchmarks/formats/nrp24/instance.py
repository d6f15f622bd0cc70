"""The nouns of an instance: what a file of the set says, typed and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift type, its length in minutes, and the shifts that may not be worked on the day after it."""

    name: str
    minutes: int
    not_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Employee:
    """One person's hard limits over the horizon. Runs are in days, working time in minutes.

    most_of   most shifts of each type; names every shift type
    days_off  days, from 0, on which no shift may be worked
    """

    name: str
    most_of: Mapping[str, int]
    most_minutes: int
    least_minutes: int
    most_shifts_in_a_row: int
    least_shifts_in_a_row: int
    least_days_off_in_a_row: int
    most_weekends: int
    days_off: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Request:
    """One person's request about one shift on one day, and what it costs not to meet it."""

    employee: str
    day: int
    shift: str
    weight: int


@dataclass(frozen=True, slots=True)
class Requirement:
    """Cover wanted of a shift on a day; `under` is the cost of each person short and `over` of each too many."""

    day: int
    shift: str
    wanted: int
    under: int
    over: int


@dataclass(frozen=True, slots=True)
class Instance:
    """An instance of the set. Day 0 is a Monday; `cover` names each day and shift once."""

    days: int
    shifts: tuple[Shift, ...]
    staff: tuple[Employee, ...]
    shift_on: tuple[Request, ...]
    shift_off: tuple[Request, ...]
    cover: tuple[Requirement, ...]

    @property
    def weekends(self) -> tuple[tuple[int, ...], ...]:
        """The days of each weekend, Saturday and Sunday; the last one may be cut short by the horizon."""
        return tuple(
            tuple(day for day in (monday + 5, monday + 6) if day < self.days)
            for monday in range(0, self.days, 7)
            if monday + 5 < self.days
        )
