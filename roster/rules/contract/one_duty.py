"""One duty a day."""

from __future__ import annotations

from collections.abc import Iterator

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import NoValues, Rule
from roster.rules.words import on
from roster.table import TableBuilder
from roster.table.frame import Frame


class OneDuty(Rule[NoValues]):
    """Two duties on a day are a double booking. Duties of different days that meet are daily rest's to find."""

    id = "one-duty"
    title = "Double booking"
    values_type = NoValues
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid: a cell of the table has room for one duty."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every day with more than one duty, as a hand-edited roster may have."""
        for person in reading.people:
            for date in reading.ward.period.dates:
                codes = [stint.shift.code for stint in reading.on(person.id, date)]
                if len(codes) > 1:
                    words = f"double booking: {' and '.join(codes)} on {on(date)}"
                    yield Finding(self.id, person.id, date, hard=True, amount=len(codes) - 1, cost=0, words=words)
