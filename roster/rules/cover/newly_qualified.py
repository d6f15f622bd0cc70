"""A newly qualified nurse is never the only registrant on the floor."""

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
from roster.ward import Group, Ward, held_skills


class Values(RuleValues):
    """Parameters of the newly qualified rule."""

    registered: str = Field(description="Id of the group of registered nurses")
    skill: str = Field(description="The skill that marks a newly qualified nurse while it is in date")


class NewlyQualified(Rule[Values]):
    """MIX-04. The day is judged in parts, between any two times at which some clinical duty starts or ends.

    Time on which duties of the past may still run is not judged: nothing in the period could mend it.
    """

    id = "newly-qualified"
    title = "Newly qualified never the only registrant"
    example = "R3, newly qualified, with no other registrant on Mon 2 Nov 07:30-15:00"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Somebody registered and experienced beside the newly qualified, in every part of a day."""
        group = self._registered(frame.ward)
        if group is None:
            return
        for part, cells in parts_of(frame):
            registered = frame.members(group, part.date)
            marked = [frame.holds(person, self.values.skill, part.date) for person in frame.ward.people]
            new = registered & np.array(marked)
            if new.any():
                origin = Origin(self.id, group.id, part.place)
                out.add(Accompany(origin, out.group(new), out.group(registered & ~new), cells, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every part of a day in which the newly qualified are on their own, neighbouring parts together."""
        group = self._registered(reading.ward)
        if group is None:
            return
        parts = judged(reading, (self.id, self.values), lambda part, here: self._alone(reading, group, part, here))
        for people, alone in runs(parts):
            words = f"{' and '.join(people)}, newly qualified, with no other registrant on {told(alone)}"
            yield Finding(self.id, "", alone[0].date, hard=True, amount=len(alone), cost=0, words=words)

    def _alone(self, reading: Reading, group: Group, part: Part, present: tuple[Stint, ...]) -> tuple[str, ...]:
        """The newly qualified among those present, if no other registrant is there."""
        people = [reading.frame.person(stint.person) for stint in present]
        registered = [person for person in people if reading.frame.belongs(person, group, part.date)]
        new = [person.id for person in registered if reading.frame.holds(person, self.values.skill, part.date)]
        return tuple(new) if len(new) == len(registered) else ()

    def _registered(self, ward: Ward) -> Group | None:
        """The group of registrants, or None if nobody on the ward is newly qualified. Raises WardError."""
        if self.values.skill not in held_skills(ward):
            return None
        return registrants(ward, self.values.registered, self.id)
