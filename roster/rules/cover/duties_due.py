"""Supervision, reflective practice, learning and appraisal are rostered like any other duty."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.table import Count, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import Due, Person


class Values(RuleValues):
    """Parameters of duties that are due."""

    price: int = Field(ge=0, description="Points for each duty that is missing")


class DutiesDue(Rule[Values]):
    """The non-clinical duties that the ward file says are due, person by person; they take hours and give no cover."""

    id = "duties-due"
    title = "Duties away from the floor"
    example = "ST: 0 of 1 due in the period"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A least count of the duties for each person who is due them."""
        for due in frame.ward.dues:
            measure, place = out.counting(frame.codes(due.duties)), "/".join(due.duties)
            for row, person in enumerate(frame.ward.people):
                if _is_due(frame, due, person):
                    origin, period = Origin(self.id, person.id, place), (frame.first, frame.days)
                    out.add(Count(origin, row, measure, *period, self.values.price, least=due.least))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Everybody with fewer than are due."""
        for due in reading.ward.dues:
            for person in reading.people:
                had = sum(stint.shift.code in due.duties for stint in reading.rostered(person.id))
                missing = due.least - had
                if missing > 0 and _is_due(reading.frame, due, person):
                    words = f"{'/'.join(due.duties)}: {had} of {due.least} due in the period"
                    end, cost = reading.ward.period.end, missing * self.values.price
                    yield Finding(self.id, person.id, end, hard=False, amount=missing, cost=cost, words=words)


def _is_due(frame: Frame, due: Due, person: Person) -> bool:
    """Whether the person is named, or is of the group on some date of the period."""
    if due.group is None:
        return person.id == due.person
    group = next(group for group in frame.ward.groups if group.id == due.group)
    return any(frame.belongs(person, group, date) for date in frame.ward.period.dates)
