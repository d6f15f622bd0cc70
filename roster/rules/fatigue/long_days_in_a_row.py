"""The most long duties in a row."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.overrides import excused, most_in_a_row
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.stretches import days_beyond
from roster.rules.words import counted, on
from roster.table import Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import LONG


class Values(RuleValues):
    """Parameters of long days in a row."""

    most: int = Field(ge=1, le=14, description="Long days and long nights in a row that nobody goes beyond")


class LongDaysInARow(Rule[Values]):
    """PAT-02 and PAT-07: three long days or long nights in a row, which is the same as three in any four days."""

    id = "long-days-in-a-row"
    title = "Long days in a row"
    example = "Four long days: 4 long days in a row by Thu 5 Nov; 3 are allowed"
    values_type = Values
    by_line = True
    bends = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A hard limit on every stretch of long duties."""
        for row, person in enumerate(frame.rows):
            out.add(most_in_a_row(Origin(self.id, person), row, frame.tagged(LONG), self.values.most, frame))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every long duty that is one too many."""
        return excused(self._too_many(reading), reading.ward)

    def _too_many(self, reading: Reading) -> Iterator[Finding]:
        for person in reading.people:
            dates = {stint.date for stint in reading.stints(person.id) if LONG in stint.shift.tags}
            for date, length in days_beyond(dates, self.values.most, reading.ward.period):
                words = f"{counted(length, 'long day')} in a row by {on(date)}; {self.values.most} are allowed"
                yield Finding(self.id, person.id, date, hard=True, amount=1, cost=0, words=words)
