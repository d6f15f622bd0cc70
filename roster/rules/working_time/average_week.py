"""Forty-eight hours a week on average over the reference period."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import counted, hours, on
from roster.rules.working_time.reference import Reference, references
from roster.table import Origin, TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of the average week."""

    most_minutes: int = Field(ge=0, le=10080, description="Most minutes a week on average")
    weeks: int = Field(ge=1, le=52, description="Weeks of the reference period; a board may agree up to 26")


class AverageWeek(Rule[Values]):
    """Working Time Regulations 1998 reg 4: rolling reference periods, one ending with each whole week of the roster.

    Where less is known than the reference period, the average is over what is known; for a new starter that is the
    law as well (reg 4(4)). Whole days of absence are left out of the average, a seventh of the weekly limit each.
    Reg 4(6) puts the same number of following days in their place, which a roster cannot know. Amount: hours beyond.
    """

    id = "average-week"
    title = "Average week"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A hard limit on each reference period that could go beyond it."""
        for row, person in enumerate(frame.rows):
            for reference in references(frame, row, self.values.weeks):
                limit = reference.limit(self.values.most_minutes)
                limit.lower(frame, out, Origin(self.id, person, str(limit.last)), row)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every reference period with too many hours, at its last day."""
        for row, person in enumerate(reading.people):
            for reference in references(reading.frame, row, self.values.weeks):
                found = reference.limit(self.values.most_minutes).read(reading, person.id)
                if found.beyond:
                    words = self._words(reference, found.worked, found.beyond)
                    yield Finding(self.id, person.id, reference.last, True, found.amount, 0, words)

    def _words(self, reference: Reference, worked: int, beyond: int) -> str:
        absent = f", {counted(reference.absent, 'day')} of absence left out" if reference.absent else ""
        return (
            f"{hours(worked)} from {on(reference.first)} to {on(reference.last)}{absent}: {hours(beyond)} too many "
            f"for an average of {hours(self.values.most_minutes)} a week"
        )
