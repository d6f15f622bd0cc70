"""The longest stretch of days worked in a row."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.overrides import excused, most_in_a_row
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.stretches import days_beyond
from roster.rules.words import counted, on
from roster.table import Origin, Run, TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of the longest stretch."""

    most: int = Field(ge=1, le=28, description="Days in a row that nobody goes beyond")
    wanted: int = Field(ge=1, le=28, description="Days in a row beyond which each day has a price")
    price: int = Field(ge=0, description="Points a day beyond the wanted stretch")


class LongestStretch(Rule[Values]):
    """PAT-01: five days in a row, six at the very most."""

    id = "longest-stretch"
    title = "Longest stretch of days"
    example = "Seven earlies: 7 days in a row by Sun 8 Nov; 6 are allowed"
    values_type = Values
    by_line = True
    bends = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A hard and a priced limit on every stretch of work."""
        for row, person in enumerate(frame.rows):
            origin = Origin(self.id, person)
            out.add(most_in_a_row(origin, row, frame.work, self.values.most, frame))
            out.add(Run(origin, row, frame.work, price=self.values.price, most=self.values.wanted))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every day that is one too many, counted from the last day off."""
        return excused(self._too_many(reading), reading.ward)

    def _too_many(self, reading: Reading) -> Iterator[Finding]:
        for person in reading.people:
            dates = {stint.date for stint in reading.stints(person.id)}
            for date, length in days_beyond(dates, min(self.values.wanted, self.values.most), reading.ward.period):
                if length > self.values.wanted:
                    words = f"{counted(length, 'day')} in a row by {on(date)}; {self.values.wanted} are wanted at most"
                    yield Finding(self.id, person.id, date, False, 1, self.values.price, words)
                if length > self.values.most:
                    words = f"{counted(length, 'day')} in a row by {on(date)}; {self.values.most} are allowed"
                    yield Finding(self.id, person.id, date, True, 1, 0, words)
