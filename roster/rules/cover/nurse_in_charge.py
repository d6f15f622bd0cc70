"""Whoever is named in charge of a shift works it and is qualified for it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import on
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import InCharge


class Values(RuleValues):
    """Parameters of the nurse in charge."""

    skill: str = Field(description="The skill that a nurse in charge holds")
    never: str = Field(description="The skill that marks a newly qualified nurse, who is never in charge")


class NurseInCharge(Rule[Values]):
    """MIX-02 and MIX-04. Whether somebody fit to take charge is there at all, skill cover sees to."""

    id = "nurse-in-charge"
    title = "Nurse in charge"
    example = "R3 is named in charge of E on Mon 2 Nov but does not count for NIC"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid: who takes charge is named after the duties are given."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every nurse in charge who is not on that duty, or who does not count for the skill that day."""
        for entry in reading.roster.in_charge:
            trouble = self._trouble(reading, entry)
            if trouble:
                words = f"{entry.person} is named in charge of {entry.duty} on {on(entry.date)} but {trouble}"
                yield Finding(self.id, entry.person, entry.date, hard=True, amount=1, cost=0, words=words)

    def _trouble(self, reading: Reading, entry: InCharge) -> str:
        person = next((person for person in reading.people if person.id == entry.person), None)
        if person is None:
            return "is not on the ward"
        if entry.duty not in [stint.shift.code for stint in reading.on(person.id, entry.date)]:
            return "does not work it"
        if not reading.frame.holds(person, self.values.skill, entry.date):
            return f"does not count for {self.values.skill}"
        if reading.frame.holds(person, self.values.never, entry.date):
            return "is newly qualified"
        return ""
