"""Nights that stand alone, or that a single day off breaks up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.single_days_off import single_days_off, single_off_patterns
from roster.rules.stretches import ONE_DAY, stretches
from roster.rules.words import counted, on
from roster.table import Origin, Run, Sequence, TableBuilder
from roster.table.frame import Frame
from roster.ward import NIGHT, Period


class Values(RuleValues):
    """Parameters of the isolated night."""

    least: int = Field(ge=1, le=7, description="Nights in a row that a stretch of nights should have")
    price: int = Field(ge=0, description="Points for each night that a stretch is short")
    split_price: int = Field(ge=0, description="Points for each single day off between two nights")


class IsolatedNight(Rule[Values]):
    """PAT-05: no night alone, and no night, day off, night.

    A stretch that may go on after the last day of the period is let off; a day off that is absence splits nothing.
    """

    id = "isolated-night"
    title = "Isolated night"
    example = "One night between days off: only 1 night in a row to Tue 3 Nov; 2 or more are wanted"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A price on short stretches of nights, and on each night, day off, night."""
        nights = frame.tagged(NIGHT)
        for row, person in enumerate(frame.rows):
            origin = Origin(self.id, person)
            out.add(Run(origin, row, nights, price=self.values.price, least=self.values.least))
            out.add(Sequence(origin, row, single_off_patterns(frame, person, nights), price=self.values.split_price))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every stretch of nights that is too short, and every day off that splits nights."""
        for person in reading.people:
            nights = {stint.date for stint in reading.stints(person.id) if NIGHT in stint.shift.tags}
            for last, length in self._short(nights, reading.ward.period):
                missing = self.values.least - length
                words = (
                    f"only {counted(length, 'night')} in a row to {on(last)}; {self.values.least} or more are wanted"
                )
                date = max(last, reading.ward.period.start)
                yield Finding(self.id, person.id, date, False, missing, missing * self.values.price, words)
            for off in single_days_off(reading, person.id, nights):
                words = f"a single day off on {on(off)} between two nights"
                date = max(off, reading.ward.period.start)
                yield Finding(self.id, person.id, date, False, 1, self.values.split_price, words)

    def _short(self, nights: AbstractSet[dt.date], period: Period) -> Iterator[tuple[dt.date, int]]:
        """The last night and the length of each stretch that is too short and that the roster had a say in."""
        for first, last in stretches(nights):
            length = (last - first).days + 1
            if length < self.values.least and period.start - ONE_DAY <= last < period.end:
                yield last, length
