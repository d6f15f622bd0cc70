"""A roster read as time: who was on what duty from when to when, the past included."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from roster.table.frame import Frame
from roster.ward import Person, Roster, Shift, Ward


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
    """A roster beside its ward, for rules to read by clock times."""

    frame: Frame
    roster: Roster

    @property
    def ward(self) -> Ward:
        """The ward that the roster is of."""
        return self.frame.ward

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody on the ward."""
        return self.ward.people

    @cached_property
    def _stints(self) -> dict[str, tuple[Stint, ...]]:
        return {person.id: tuple(self._read(person.id)) for person in self.people}

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
        return self._stints[person]

    def rostered(self, person: str) -> tuple[Stint, ...]:
        """The person's duties in the period."""
        return tuple(stint for stint in self._stints[person] if stint.date in self.ward.period)

    def on(self, person: str, date: dt.date) -> tuple[Stint, ...]:
        """The person's duties that start on a date."""
        return tuple(stint for stint in self._stints[person] if stint.date == date)
