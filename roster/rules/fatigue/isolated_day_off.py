"""A single day off between two days of work."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.single_days_off import single_days_off, single_off_patterns
from roster.rules.stretches import ONE_DAY
from roster.rules.words import on
from roster.table import Origin, Sequence, TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of the isolated day off."""

    price: int = Field(ge=0, description="Points for each single day off")
    after: int = Field(ge=1, le=14, description="Days worked in a row after which a single day off is dearer")
    after_price: int = Field(ge=0, description="Points more for each of those")


class IsolatedDayOff(Rule[Values]):
    """PAT-09: days off come in pairs where possible. A day of absence alone is not counted."""

    id = "isolated-day-off"
    title = "Isolated day off"
    example = (
        "Four earlies, a day off, an early: a single day off on Fri 6 Nov between two days of work, after 4 or more"
    )
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A price on each single day off, and one more on those after a long stretch."""
        for row, person in enumerate(frame.rows):
            for after, price in ((1, self.values.price), (self.values.after, self.values.after_price)):
                patterns = single_off_patterns(frame, person, frame.work, after)
                out.add(Sequence(Origin(self.id, person), row, patterns, price=price))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every single day off."""
        for person in reading.people:
            dates = {stint.date for stint in reading.stints(person.id)}
            for off in single_days_off(reading, person.id, dates):
                words = f"a single day off on {on(off)} between two days of work"
                date, price = max(off, reading.ward.period.start), self.values.price
                if all(off - step * ONE_DAY in dates for step in range(1, self.values.after + 1)):
                    words += f", after {self.values.after} or more"
                    price += self.values.after_price
                yield Finding(self.id, person.id, date, False, 1, price, words)
