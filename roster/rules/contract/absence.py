"""Nobody works while away. What kind of absence it is, this rule never asks and never says."""

from __future__ import annotations

from collections.abc import Iterator

from roster.rules.contract.overlaps import absences, duties_into
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import NoValues, Rule
from roster.rules.words import on
from roster.table import Origin, TableBuilder, Wish
from roster.table.frame import Frame
from roster.ward import clock_interval


class AbsenceRule(Rule[NoValues]):
    """No duty overlaps an absence in elapsed time, so a night before a day of leave must end before the leave."""

    id = "absence"
    title = "Absence"
    values_type = NoValues
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Close each cell to the duties that run into an absence."""
        for row, person in enumerate(frame.rows):
            spans = absences(frame.ward, person)
            for day in frame.period:
                closed = duties_into(frame, day, spans)
                if closed:
                    origin = Origin(self.id, person, str(frame.dates[day]))
                    out.add(Wish(origin, row, day, closed, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty during which its person is away."""
        for person in reading.people:
            away = [line.span for line in reading.ward.absence if line.person == person.id]
            for stint in reading.rostered(person.id):
                if any(stint.end > start and end > stint.start for start, end in away):
                    times = clock_interval(stint.start, stint.end)
                    words = f"{stint.shift.code} on {on(stint.date)} ({times}), but this person is away"
                    yield Finding(self.id, person.id, stint.date, hard=True, amount=1, cost=0, words=words)
