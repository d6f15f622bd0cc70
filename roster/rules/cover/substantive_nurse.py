"""One of the ward's own registered nurses beside bank and agency staff."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from pydantic import Field

from roster.rules.cover.floor import registrants
from roster.rules.cover.parts import Part, judged, parts_of, runs, told
from roster.rules.findings import Finding
from roster.rules.reading import Reading, Stint
from roster.rules.rule import Rule, RuleValues
from roster.table import Accompany, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import Group


class Values(RuleValues):
    """Parameters of the substantive nurse."""

    registered: str = Field(description="Id of the group of registered nurses")


class SubstantiveNurse(Rule[Values]):
    """MIX-14: while bank or agency staff are on the floor, so is a registered nurse of the ward's own, who knows it."""

    id = "substantive-nurse"
    title = "Own registered nurse beside bank and agency"
    example = "B1 with no registered nurse of the ward's own on Mon 2 Nov 07:30-15:00"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """The company of an own registered nurse, in every part of a day."""
        hired = np.array([person.temporary for person in frame.ward.people])
        if not hired.any():
            return
        group = registrants(frame.ward, self.values.registered, self.id)
        for part, cells in parts_of(frame):
            own = frame.members(group, part.date) & ~hired
            out.add(
                Accompany(Origin(self.id, group.id, part.place), out.group(hired), out.group(own), cells, price=None)
            )

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every stretch of a day on which bank or agency staff have no own registered nurse beside them."""
        if not any(person.temporary for person in reading.people):
            return
        group = registrants(reading.ward, self.values.registered, self.id)
        parts = judged(reading, (self.id, self.values), lambda part, here: self._alone(reading, group, part, here))
        for people, alone in runs(parts):
            words = f"{' and '.join(people)} with no registered nurse of the ward's own on {told(alone)}"
            yield Finding(self.id, "", alone[0].date, hard=True, amount=len(alone), cost=0, words=words)

    def _alone(self, reading: Reading, group: Group, part: Part, present: tuple[Stint, ...]) -> tuple[str, ...]:
        people = [reading.frame.person(stint.person) for stint in present]
        own = [person for person in people if not person.temporary and reading.frame.belongs(person, group, part.date)]
        return () if own else tuple(person.id for person in people if person.temporary)
