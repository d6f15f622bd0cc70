"""A ward laid out as rows, days and duties, before any rule speaks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from roster.table.builder import TableBuilder
from roster.table.table import Cells16
from roster.table.terms import OFF, Duties, duties_of
from roster.ward import Absence, AwayDates, FullTimeWeek, Group, Person, Roster, Shift, Ward

T = TypeVar("T")

LEAST_PAST = 28
"""Days of past that every table carries; days before somebody's history are days off."""


@dataclass(frozen=True)
class Frame:
    """Rows are the ward's people, duties its shifts after the day off, days the carried-in past and the period."""

    ward: Ward
    full_time: FullTimeWeek

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """Ids of the people, in the order of the ward file."""
        return tuple(person.id for person in self.ward.people)

    @cached_property
    def _row_of(self) -> dict[str, int]:
        return {person: row for row, person in enumerate(self.rows)}

    def row(self, person: str) -> int:
        """The row of a person. Raises KeyError."""
        return self._row_of[person]

    def person(self, id_: str) -> Person:
        """The person with this id. Raises KeyError."""
        return self.ward.people[self._row_of[id_]]

    @cached_property
    def duties(self) -> tuple[str, ...]:
        """Codes of the duties; the first is the day off, ""."""
        return ("", *(shift.code for shift in self.ward.shifts))

    @cached_property
    def _number_of(self) -> dict[str, int]:
        return {code: number for number, code in enumerate(self.duties)}

    def duty(self, code: str) -> int:
        """The number of the duty with this code. Raises KeyError."""
        return self._number_of[code]

    @cached_property
    def first(self) -> int:
        """Number of days of past: the first day of the period."""
        return max([LEAST_PAST, *(len(line.duties) for line in self.ward.history)])

    @cached_property
    def dates(self) -> tuple[dt.date, ...]:
        """The date of each day."""
        origin = self.ward.period.start - dt.timedelta(days=self.first)
        return tuple(origin + dt.timedelta(days=day) for day in range(self.first + self.ward.period.days))

    @property
    def days(self) -> int:
        """Number of days, the past included."""
        return len(self.dates)

    @property
    def period(self) -> range:
        """The days of the period."""
        return range(self.first, self.days)

    @cached_property
    def _kept(self) -> dict[Hashable, Any]:
        return {}

    def once(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """What is worked out from the ward alone, the first time that it is asked for, and kept under a key.

        It must not hold the frame itself, which could then be forgotten by nobody but the garbage collector.
        """
        if key not in self._kept:
            self._kept[key] = work_out()
        found: T = self._kept[key]
        return found

    def day(self, date: dt.date) -> int:
        """The day of a date."""
        return (date - self.dates[0]).days

    @cached_property
    def past(self) -> Cells16:
        """int16[row, day]: the duties of the past."""
        cells = np.zeros((len(self.rows), self.first), dtype=np.int16)
        for line in self.ward.history:
            known = [self.duties.index(code) for code in line.duties]
            cells[self.rows.index(line.person), self.first - len(known) :] = known
        return cells

    def past_known(self, row: int) -> int:
        """The first day from which the row's past is known; `first` if none of it is."""
        lengths = [len(line.duties) for line in self.ward.history if line.person == self.rows[row]]
        return self.first - lengths[0] if lengths else self.first

    @cached_property
    def start(self) -> NDArray[np.int64]:
        """int64[day, duty]: when the duty starts if it starts on the day, in elapsed minutes (0 for the day off)."""
        return self._each(lambda shift, date: shift.span(date).start)

    @cached_property
    def end(self) -> NDArray[np.int64]:
        """int64[day, duty]: when it ends."""
        return self._each(lambda shift, date: shift.span(date).end)

    @cached_property
    def worked(self) -> NDArray[np.int64]:
        """int64[day, duty]: minutes worked, without unpaid breaks."""
        return self._each(lambda shift, date: shift.worked(date))

    def _each(self, reading: Callable[[Shift, dt.date], int]) -> NDArray[np.int64]:
        values = [[0, *(reading(shift, date) for shift in self.ward.shifts)] for date in self.dates]
        return np.array(values, dtype=np.int64)

    def select(self, wanted: Callable[[Shift], bool]) -> Duties:
        """The set of the shifts for which `wanted` holds; never the day off."""
        return duties_of(k for k, shift in enumerate(self.ward.shifts, start=1) if wanted(shift))

    def tagged(self, tag: str) -> Duties:
        """The set of the shifts with a tag."""
        return self.select(lambda shift: tag in shift.tags)

    @cached_property
    def work(self) -> Duties:
        """The set of everything but the day off."""
        return self.select(lambda _: True)

    @cached_property
    def working(self) -> Duties:
        """The set of the duties that are working time: all but time on call."""
        return self.select(lambda shift: not shift.on_call)

    @property
    def resting(self) -> Duties:
        """The set of what breaks no rest: the day off, and time on call."""
        return OFF | self.work & ~self.working

    def codes(self, codes: Iterable[str]) -> Duties:
        """The set of the duties with these codes."""
        return duties_of(self.duties.index(code) for code in codes)

    def holds(self, person: Person, skill: str, date: dt.date) -> bool:
        """Whether the person counts for a skill on a date: held, in date, and not set aside by a pattern."""
        if (person.id, skill) not in self._dated_skills:
            return skill in person.skills
        set_aside = any(
            pattern.effect == "no skill"
            and pattern.person == person.id
            and pattern.skill == skill
            and pattern.in_force(date, self.ward.calendars)
            for pattern in self.ward.patterns
        )
        if set_aside:
            return False
        return skill in person.skills or any(
            line.person == person.id
            and line.skill == skill
            and (line.start is None or line.start <= date)
            and (line.end is None or date <= line.end)
            for line in self.ward.competences
        )

    @cached_property
    def _dated_skills(self) -> frozenset[tuple[str, str]]:
        """Who has a skill from or up to a date, or a pattern that sets it aside: of all others no date matters."""
        set_aside = ((line.person, line.skill) for line in self.ward.patterns if line.effect == "no skill")
        return frozenset((*set_aside, *((line.person, line.skill) for line in self.ward.competences)))

    def belongs(self, person: Person, group: Group, date: dt.date) -> bool:
        """Whether the person counts towards a group on a date."""
        counting = self.once(("belongs", group.id, date), lambda: self._counting(group, date))
        return person.id in counting

    def _counting(self, group: Group, date: dt.date) -> frozenset[str]:
        """Who counts towards a group on a date; one set for all dates on which they are the same."""
        found = frozenset(person.id for person in self.ward.people if self._belongs(person, group, date))
        return self.once(("counting", found), lambda: found)

    def _belongs(self, person: Person, group: Group, date: dt.date) -> bool:
        if not person.in_numbers or self.on_placement(person, date):
            return False
        if (group.bands and person.band not in group.bands) or (group.sex and person.sex != group.sex):
            return False
        has = all(self.holds(person, skill, date) for skill in group.skills)
        return has and not any(self.holds(person, skill, date) for skill in group.without)

    def on_placement(self, person: Person, date: dt.date) -> bool:
        """Whether the person learns outside the numbers on a date."""
        return any(line.person == person.id and line.holds_on(date) for line in self.ward.placements)

    def members(self, group: Group, date: dt.date) -> NDArray[np.bool_]:
        """bool[row]: who counts towards a group on a date."""
        return np.array([self.belongs(person, group, date) for person in self.ward.people], dtype=np.bool_)

    def owed(self, person: str, dates: Iterable[dt.date]) -> int:
        """Contract minutes of a person over these dates, less what is credited, to the nearest minute, at least 0."""
        due = (self.full_time.daily(self.ward.contracts, person, date) - self.credit(person, date) for date in dates)
        return max(0, round(sum(due, Fraction(0))))

    @cached_property
    def _absence(self) -> dict[str, tuple[Absence, ...]]:
        """Absence by person."""
        return {person: tuple(line for line in self.ward.absence if line.person == person) for person in self.rows}

    @cached_property
    def _away_dates(self) -> dict[str, tuple[AwayDates, ...]]:
        """Patterns that keep a person away and ask for no hours meanwhile, by person."""
        kept = [line for line in self.ward.patterns if isinstance(line, AwayDates) and not line.hours_owed]
        return {person: tuple(line for line in kept if line.person == person) for person in self.rows}

    def credit(self, person: str, date: dt.date) -> Fraction:
        """Minutes that a date away counts towards contract hours (ROS-05).

        A day's share of the contract for whole days of credited absence and dates away by agreement; a day's share of
        what was planned for the absence, where the board credits planned shifts and the absence says what they were.
        Negative where hours of dates away are worked up on the date, as with a term-time contract that is averaged.
        """
        daily = self.full_time.daily(self.ward.contracts, person, date)
        worked_up = sum((line.spread(date, self.ward.calendars) for line in self._away_dates[person]), Fraction(0))
        absence = next((line for line in self._absence[person] if line.credited and line.covers(date)), None)
        if absence and absence.planned_minutes is not None and self._credits_plans:
            return Fraction(absence.planned_minutes, absence.whole_days) - daily * worked_up
        if absence or any(line.keeps_away(date, self.ward.calendars) for line in self._away_dates[person]):
            return daily
        return -daily * worked_up

    @property
    def _credits_plans(self) -> bool:
        return self.ward.ward.board.absence_credit == "planned shifts"

    def away(self, person: str, date: dt.date) -> bool:
        """Whether the whole date is absence of any kind."""
        return any(line.covers(date) for line in self._absence[person])

    def builder(self) -> TableBuilder:
        """An empty table of this shape."""
        return TableBuilder(self.rows, self.duties, self.days, self.first, self.past)

    def cells(self, roster: Roster) -> Cells16:
        """int16[row, day] of a roster, the past included. Of two duties on a day the first counts."""
        cells = np.zeros((len(self.rows), self.days), dtype=np.int16)
        cells[:, : self.first] = self.past
        for row, person in enumerate(self.rows):
            for date, codes in roster.dated(person):
                if codes:
                    cells[row, self.day(date)] = self.duty(codes[0])
        return cells

    def texts(self, cells: Cells16) -> dict[str, tuple[str, ...]]:
        """Duty codes by person over the period."""
        return {
            person: tuple(self.duties[int(k)] for k in cells[row, self.first :]) for row, person in enumerate(self.rows)
        }
