"""What agreed patterns, adjustments and roles put on everybody else (domain notes 2.4): the exemption load.

A group's nights are a part of all its work. If everybody could work them they would be that part of everybody's work;
where some cannot, they are a larger part of the others'. No reason plays a part, only what is open to each person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from roster.rules.contract.agreed_patterns import AgreedPatterns
from roster.rules.contract.allowed_shifts import AllowedShifts
from roster.rules.contract.protected_patterns import ProtectedPatterns
from roster.rules.fairness.burdens import SATURDAY
from roster.rules.fairness.expected import Expected, day_duties, expected, night_duties
from roster.rules.fairness.reach import effort, open_cells
from roster.rules.fairness.targets import peers
from roster.rules.rule import Rule
from roster.table import Duties, numbers_of
from roster.table.frame import Frame

ShiftClass = Literal["nights", "weekends"]
CLASSES: tuple[ShiftClass, ...] = ("nights", "weekends")

ARRANGED: tuple[type[Rule[Any]], ...] = (AllowedShifts, ProtectedPatterns, AgreedPatterns)
"""The rules that say what a person may be rostered to for longer than one period."""


@dataclass(frozen=True, slots=True)
class Available:
    """A person's available minutes, and the part of a class of shifts that is open to them, from 0 to 1."""

    person: str
    minutes: int
    part: float


@dataclass(frozen=True, slots=True)
class Load:
    """A class of shifts in one staff group.

    ordinary  the part of everybody's work that it would be, could all work it
    carried   the part of the work of those who can that it is; None where nobody can
    people    everybody with available time in the group
    """

    group: str
    title: str
    shifts: ShiftClass
    ordinary: float
    people: tuple[Available, ...]

    @property
    def carried(self) -> float | None:
        """The part of the work of those who can: ordinary, times all available time over the time of those who can."""
        return carried_part(self.ordinary, self.people)

    @property
    def exemption(self) -> float | None:
        """X_c: what is carried beyond the ordinary part."""
        return None if self.carried is None else self.carried - self.ordinary

    @property
    def exempt(self) -> int:
        """How many people can work none of it."""
        return sum(person.part == 0 for person in self.people)

    @property
    def limited(self) -> int:
        """How many people can work only some of it, or none."""
        return sum(person.part < 1 for person in self.people)

    def added_by(self, person: str) -> float | None:
        """By how much the others carry more because the person cannot work all of it; None where nobody else can."""
        freed = tuple(a if a.person != person else Available(person, a.minutes, 1.0) for a in self.people)
        carried, without = self.carried, carried_part(self.ordinary, freed)
        return None if carried is None or without is None else carried - without


def carried_part(ordinary: float, people: Sequence[Available]) -> float | None:
    """`ordinary`, times everybody's available minutes over the minutes open to the class; None where none are."""
    able = sum(person.minutes * person.part for person in people)
    return ordinary * sum(person.minutes for person in people) / able if able else None


def loads(frame: Frame) -> tuple[Load, ...]:
    """The load of every class of shifts in every staff group that its demand asks for."""
    open_, found = open_cells(frame, ARRANGED), []
    for group, people in peers(frame):
        if group is not None:
            asked = expected(frame, group)
            for shifts in CLASSES:
                ordinary = _part_of_work(frame, asked, shifts)
                if ordinary:
                    available = _available(frame, people, open_, shifts)
                    found.append(Load(group.id, group.title, shifts, ordinary, available))
    return tuple(found)


def _available(frame: Frame, people: list[str], open_: NDArray[np.bool_], shifts: ShiftClass) -> tuple[Available, ...]:
    days = _days(frame, shifts)
    duties = list(numbers_of(_duties(frame, shifts)))
    found = []
    for person in people:
        minutes = effort(frame, person)
        here = [day for day in days if not frame.away(person, frame.ward.period.dates[day])]
        able = open_[frame.rows.index(person)][here][:, duties].any(axis=1) if here else np.zeros(0)
        if minutes:
            found.append(Available(person, minutes, float(able.mean()) if here else 0.0))
    return tuple(found)


def _days(frame: Frame, shifts: ShiftClass) -> list[int]:
    """Days of the period on which the class has shifts."""
    dates = frame.ward.period.dates
    return [day for day, date in enumerate(dates) if shifts == "nights" or date.weekday() >= SATURDAY]


def _duties(frame: Frame, shifts: ShiftClass) -> Duties:
    return night_duties(frame) | (day_duties(frame) if shifts == "weekends" else 0)


def _part_of_work(frame: Frame, asked: Expected, shifts: ShiftClass) -> float:
    """The part of a group's demanded minutes that the class is."""
    nights = asked.nights * _mean(frame, night_duties(frame))
    minutes = nights + asked.days * _mean(frame, day_duties(frame))
    if not minutes.sum():
        return 0.0
    weekend = np.array([date.weekday() >= SATURDAY for date in frame.dates])
    part = nights.sum() if shifts == "nights" else minutes[weekend].sum()
    return float(part / minutes.sum())


def _mean(frame: Frame, duties: Duties) -> NDArray[np.float64]:
    """float64[day]: mean minutes worked of some duties."""
    numbers = list(numbers_of(duties))
    return frame.worked[:, numbers].mean(axis=1) if numbers else np.zeros(frame.days, dtype=np.float64)
