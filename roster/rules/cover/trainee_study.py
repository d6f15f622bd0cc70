"""Trainees who earn while they learn have their study time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import hours
from roster.table import Count, Origin, TableBuilder, numbers_of
from roster.table.frame import Frame
from roster.ward import Person


class Values(RuleValues):
    """Parameters of trainees' study."""

    skill: str = Field(description="The skill that marks a trainee")
    tag: str = Field(description="The tag of duties that are study")
    minutes: int = Field(ge=0, le=20_000, description="Minutes of study that are due in so many days")
    days: int = Field(ge=1, le=364, description="The days in which they are due")
    unit_minutes: int = Field(ge=1, le=720, description="Minutes that are priced as one")
    price: int = Field(ge=0, description="Points for each unit of study that is missing, the last one begun")


class TraineeStudy(Rule[Values]):
    """MIX-06: 15 hours of study in 4 weeks, as duties tagged study or as minutes credited in the ledger.

    Of a ward without a duty that is tagged so, nothing is asked.
    """

    id = "trainee-study"
    title = "Trainees' study"
    example = "0 h of study, 5.5 h due"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A least count of study minutes for each trainee."""
        study = list(numbers_of(frame.tagged(self.values.tag)))
        if not study:
            return
        amounts = np.zeros_like(frame.worked)
        amounts[:, study] = frame.worked[:, study]
        measure, period = out.measure(amounts), (frame.first, frame.days)
        for row, person in enumerate(frame.ward.people):
            due = self._due(frame, person)
            if due > 0:
                origin, values = Origin(self.id, person.id), self.values
                out.add(Count(origin, row, measure, *period, values.price, least=due, unit=values.unit_minutes))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every trainee with too little study; the amount is in minutes."""
        if not reading.frame.tagged(self.values.tag):
            return
        for person in reading.people:
            due = self._due(reading.frame, person)
            stints = [stint for stint in reading.rostered(person.id) if self.values.tag in stint.shift.tags]
            had = sum(stint.minutes for stint in stints)
            if had < due:
                cost = self.values.price * -((had - due) // self.values.unit_minutes)
                words = f"{hours(had)} of study, {hours(due)} due"
                yield Finding(self.id, person.id, reading.ward.period.end, False, due - had, cost, words)

    def _due(self, frame: Frame, person: Person) -> int:
        """Minutes of study due in the period, by the days on which the person is a trainee, less what is credited."""
        dates = frame.ward.period.dates
        trained = [
            d for d in dates if frame.ward.under_contract(person.id, d) and frame.holds(person, self.values.skill, d)
        ]
        credited = sum(line.study_minutes for line in frame.ward.ledgers if line.person == person.id)
        return self.values.minutes * len(trained) // self.values.days - credited
