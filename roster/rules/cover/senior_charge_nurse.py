"""The senior charge nurse is not in the numbers."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import on
from roster.table import Origin, TableBuilder, Wish
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of the senior charge nurse."""

    skill: str = Field(description="The skill that marks a senior charge nurse")


class SeniorChargeNurse(Rule[Values]):
    """MIX-11: whoever holds the skill gives no cover: a duty on the floor only for one who is outside the numbers."""

    id = "senior-charge-nurse"
    title = "Senior charge nurse not in the numbers"
    example = "E on Mon 2 Nov, counted in the numbers as senior charge nurse"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Close the floor to senior charge nurses who would count on it."""
        floor = frame.select(lambda shift: shift.clinical)
        for row, person in enumerate(frame.ward.people):
            for day in frame.period if person.in_numbers and floor else ():
                if frame.holds(person, self.values.skill, frame.dates[day]):
                    out.add(Wish(Origin(self.id, person.id, str(frame.dates[day])), row, day, floor, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty on the floor of a senior charge nurse who counts on it."""
        for person in reading.people:
            for stint in reading.rostered(person.id):
                counted = person.in_numbers and stint.shift.clinical
                if counted and reading.frame.holds(person, self.values.skill, stint.date):
                    words = f"{stint.shift.code} on {on(stint.date)}, counted in the numbers as senior charge nurse"
                    yield Finding(self.id, person.id, stint.date, hard=True, amount=1, cost=0, words=words)
