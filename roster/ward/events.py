"""What happens to a ward after its roster is published: people fall away, shifts are withdrawn, demand surges."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import Field, model_validator

from roster.ward.absence import Absence, AbsenceKind
from roster.ward.base import DAY, ClockTime, Date, Id, Noun, clock_text
from roster.ward.demand import Demand
from roster.ward.locks import Lock
from roster.ward.problems import Problem, WardError
from roster.ward.ward import Ward


class Away(Noun):
    """A person is away from `start` to `end`, whole days. The kind goes into the ward file alone, if one is written."""

    person: Id
    """Id of the person."""
    start: Date
    """First date away."""
    end: Date
    """Last date away."""
    kind: AbsenceKind = Field(default="other", repr=False)
    """Why, in one of the words of the ward file; it never leaves the ward file."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> Away:
        if self.end < self.start:
            raise ValueError("the absence ends before it starts")
        return self


class Withdrawn(Noun):
    """A person who was to work on a date does not, and works nothing else on it."""

    person: Id
    """Id of the person."""
    date: Date
    """The date."""


class Surge(Noun):
    """More people of a group are needed than the demand says, from `start` to `end` on each of these dates."""

    group: Id
    """Id of the group."""
    first_date: Date
    """First date."""
    last_date: Date
    """Last date."""
    people: int = Field(ge=1, le=50)
    """How many more."""
    start: ClockTime = 0
    """From when on each date; left out, from midnight."""
    end: ClockTime = DAY
    """Until when; left out, to midnight."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> Surge:
        if self.last_date < self.first_date:
            raise ValueError("the surge ends before it starts")
        return self


class Agreed(Noun):
    """A person has agreed to a change of a date."""

    person: Id
    """Id of the person."""
    date: Date
    """The date."""


class Events(Noun):
    """All that has happened, for one repair."""

    absent: tuple[Away, ...] = Field(default=(), max_length=500)
    """Who is away, and when."""
    withdrawn: tuple[Withdrawn, ...] = Field(default=(), max_length=500)
    """Who does not work on which date."""
    surges: tuple[Surge, ...] = Field(default=(), max_length=500)
    """Where more people are needed."""
    agreed: tuple[Agreed, ...] = Field(default=(), max_length=5000)
    """Who has agreed to change which date, for the record of changes."""

    @property
    def empty(self) -> bool:
        """Whether nothing has happened."""
        return not (self.absent or self.withdrawn or self.surges)

    def falls_away(self, person: str, date: dt.date) -> bool:
        """Whether the person does not work on a date because of what has happened."""
        away = any(line.person == person and line.start <= date <= line.end for line in self.absent)
        return away or any((line.person, line.date) == (person, date) for line in self.withdrawn)


def with_events(ward: Ward, events: Events) -> Ward:
    """The ward as it is now: absence and demand added, withdrawn dates fixed as days off.

    A lock of a date on which its person falls away is lifted. Raises WardError with the place in the events of each
    name that the ward does not know and of each date outside its period.
    """
    problems = tuple(_problems(ward, events))
    if problems:
        raise WardError(problems)
    absence = [Absence(person=line.person, kind=line.kind, start=line.start, end=line.end) for line in events.absent]
    kept = [lock for lock in ward.locks if not events.falls_away(lock.person, lock.date)]
    off = [Lock(person=line.person, date=line.date) for line in events.withdrawn]
    return ward.model_copy(
        update={
            "absence": (*ward.absence, *absence),
            "locks": (*kept, *dict.fromkeys(off)),
            "demand": (*ward.demand, *(_extra(line) for line in events.surges)),
        }
    )


def _extra(surge: Surge) -> Demand:
    return Demand.model_validate(
        {
            "group": surge.group,
            "start": clock_text(surge.start),
            "end": clock_text(surge.end),
            "least": surge.people,
            "mode": "extra",
            "first_date": surge.first_date,
            "last_date": surge.last_date,
        }
    )


def _problems(ward: Ward, events: Events) -> Iterator[Problem]:
    people = {person.id for person in ward.people}
    groups = {group.id for group in ward.groups}
    for name in ("absent", "withdrawn", "agreed"):
        for index, line in enumerate(getattr(events, name)):
            if line.person not in people:
                yield Problem((name, index, "person"), "nobody on the ward has this id")
    for index, away in enumerate(events.absent):
        if away.end < ward.period.start or away.start > ward.period.end:
            yield Problem(("absent", index), _outside(ward))
    for index, surge in enumerate(events.surges):
        if surge.group not in groups:
            known = ", ".join(sorted(groups))
            yield Problem(("surges", index, "group"), f"no group of the ward has this id; known: {known}")
        if surge.last_date < ward.period.start or surge.first_date > ward.period.end:
            yield Problem(("surges", index), _outside(ward))
    for name in ("withdrawn", "agreed"):
        for index, line in enumerate(getattr(events, name)):
            if line.date not in ward.period:
                yield Problem((name, index, "date"), _outside(ward))


def _outside(ward: Ward) -> str:
    return f"lies outside the period, {ward.period.start} to {ward.period.end}"
