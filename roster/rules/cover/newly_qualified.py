"""A newly qualified nurse is never the only registrant on the floor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

import numpy as np
from pydantic import Field

from roster.rules.cover.floor import pieces
from roster.rules.findings import Finding
from roster.rules.reading import Reading, Stint
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import on
from roster.table import Accompany, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import Group, Problem, Ward, WardError, clock_interval, wall


class Values(RuleValues):
    """Parameters of the newly qualified rule."""

    registered: str = Field(description="Id of the group of registered nurses")
    skill: str = Field(description="The skill that marks a newly qualified nurse while it is in date")


class Part(NamedTuple):
    """A part of a day in elapsed minutes, with the newly qualified who have no other registrant beside them."""

    start: int
    end: int
    people: tuple[str, ...]


class NewlyQualified(Rule[Values]):
    """MIX-04. The day is judged in parts, between any two times at which some clinical duty starts or ends.

    Time on which duties of the past may still run is not judged: nothing in the period could mend it.
    """

    id = "newly-qualified"
    title = "Newly qualified never the only registrant"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Somebody registered and experienced beside the newly qualified, in every part of a day."""
        group = self._registered(frame.ward)
        clinical = [k for k, shift in enumerate(frame.ward.shifts, start=1) if shift.clinical]
        if group is None or not clinical:
            return
        judged = int(frame.end[frame.first - 1, clinical].max()), int(frame.end[-1, clinical].max())
        for start, end, cells in pieces(frame, *judged):
            date = wall(start).date()
            registered = frame.members(group, date)
            new = registered & np.array([frame.holds(person, self.values.skill, date) for person in frame.ward.people])
            if new.any() and cells:
                origin = Origin(self.id, group.id, f"{date} {clock_interval(start, end)}")
                out.add(Accompany(origin, out.group(new), out.group(registered & ~new), cells, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every part of a day in which the newly qualified are on their own, neighbouring parts together."""
        group = self._registered(reading.ward)
        parts = list(self._parts(reading, group)) if group else []
        for people, run in groupby(parts, key=lambda part: part.people):
            alone = list(run)
            if people:
                date = wall(alone[0].start).date()
                times = clock_interval(alone[0].start, alone[-1].end)
                words = f"{' and '.join(people)}, newly qualified, with no other registrant on {on(date)} {times}"
                yield Finding(self.id, "", date, hard=True, amount=len(alone), cost=0, words=words)

    def _parts(self, reading: Reading, group: Group) -> Iterator[Part]:
        stints = [stint for person in reading.people for stint in reading.stints(person.id) if stint.shift.clinical]
        for start, end in pairwise(_cuts(reading.ward)):
            present = [stint for stint in stints if stint.start <= start and end <= stint.end]
            yield Part(start, end, self._alone(reading, group, present, wall(start).date()))

    def _alone(self, reading: Reading, group: Group, present: list[Stint], date: dt.date) -> tuple[str, ...]:
        """The newly qualified among those present, if no other registrant is there."""
        people = [reading.ward.person(stint.person) for stint in present]
        registered = [person for person in people if reading.frame.belongs(person, group, date)]
        new = [person.id for person in registered if reading.frame.holds(person, self.values.skill, date)]
        return tuple(new) if len(new) == len(registered) else ()

    def _registered(self, ward: Ward) -> Group | None:
        """The group of registrants, or None if nobody on the ward is newly qualified. Raises WardError."""
        dated = {line.skill for line in ward.competences}
        if self.values.skill not in dated.union(*(person.skills for person in ward.people)):
            return None
        for group in ward.groups:
            if group.id == self.values.registered:
                return group
        message = (
            f"no group has the id {self.values.registered!r}, which the rule {self.id} takes for registered nurses"
        )
        raise WardError((Problem(("groups",), message),))


def _cuts(ward: Ward) -> list[int]:
    """Every time at which a clinical duty of the period may start or end, once no duty of the past can run."""
    clinical = [shift for shift in ward.shifts if shift.clinical]
    eve = ward.period.start - dt.timedelta(days=1)
    judged = max((shift.span(eve).end for shift in clinical), default=0)
    times = {time for date in ward.period.dates for shift in clinical for time in shift.span(date)}
    return sorted({judged} | {time for time in times if time > judged})
