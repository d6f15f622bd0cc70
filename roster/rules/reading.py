"""A roster read as time: who was on what duty from when to when, the past included."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from roster.table.frame import Frame
from roster.ward import DAY, Person, Roster, Shift, Ward


@dataclass(frozen=True, slots=True)
class Stint:
    """One duty worked: it starts on `date`, from `start` to `end` in elapsed minutes, `minutes` of it worked."""

    person: str
    date: dt.date
    shift: Shift
    start: int
    end: int
    minutes: int


@dataclass(frozen=True)
class Reading:
    """A roster beside its ward, for rules to read by clock times; of some people alone, if `only` names them."""

    frame: Frame
    roster: Roster
    only: frozenset[str] | None = None

    def edited(self, roster: Roster, people: Collection[str]) -> Reading:
        """A reading of a roster that differs in these people's lines alone; what was read of others is kept."""
        reading = Reading(self.frame, roster)
        reading._stints.update({person: read for person, read in self._stints.items() if person not in people})
        return reading

    def narrowed(self, people: Collection[str]) -> Reading:
        """A reading of these people alone, with all that was read already."""
        reading = Reading(self.frame, self.roster, frozenset(people))
        reading._stints.update(self._stints)
        return reading

    @property
    def ward(self) -> Ward:
        """The ward that the roster is of."""
        return self.frame.ward

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody on the ward, or those of them who are read."""
        return tuple(each for each in self.ward.people if self.only is None or each.id in self.only)

    @cached_property
    def _stints(self) -> dict[str, tuple[Stint, ...]]:
        return {}

    def _read(self, person: str) -> Iterator[Stint]:
        for line in self.ward.history:
            if line.person == person:
                for step, code in enumerate(line.duties):
                    if code:
                        yield self._stint(person, line.start + dt.timedelta(days=step), code)
        for date, codes in self.roster.dated(person):
            for code in codes:
                yield self._stint(person, date, code)

    def _stint(self, person: str, date: dt.date, code: str) -> Stint:
        shift = self.ward.shift(code)
        start, end = shift.span(date)
        return Stint(person, date, shift, start, end, shift.worked(date))

    def stints(self, person: str) -> tuple[Stint, ...]:
        """Every duty of a person by date, the past included."""
        if person not in self._stints:
            self._stints[person] = tuple(self._read(person))
        return self._stints[person]

    @cached_property
    def _floor(self) -> dict[int, list[tuple[int, Stint]]]:
        """Clinical duties by the days that they touch, numbered in the order of people."""
        clinical = [stint for each in self.people for stint in self.stints(each.id) if stint.shift.clinical]
        found: dict[int, list[tuple[int, Stint]]] = defaultdict(list)
        for number, stint in enumerate(clinical):
            for day in range(stint.start // DAY, (stint.end - 1) // DAY + 1):
                found[day].append((number, stint))
        return found

    def on_floor(self, start: int, end: int) -> tuple[Stint, ...]:
        """Clinical duties that run at any time from start to end (elapsed minutes), in the order of people."""
        days = range(start // DAY, (end - 1) // DAY + 1)
        near = dict(each for day in days for each in self._floor.get(day, ()))
        return tuple(near[number] for number in sorted(near) if near[number].start < end and near[number].end > start)

    def rostered(self, person: str) -> tuple[Stint, ...]:
        """The person's duties in the period."""
        return tuple(stint for stint in self.stints(person) if stint.date in self.ward.period)

    def on(self, person: str, date: dt.date) -> tuple[Stint, ...]:
        """The person's duties that start on a date."""
        return tuple(stint for stint in self.stints(person) if stint.date == date)
