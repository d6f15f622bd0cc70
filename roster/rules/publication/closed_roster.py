"""A roster that is old enough is closed."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import counted, on
from roster.table import TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of the closed roster."""

    days: int = Field(ge=0, le=365, description="Days after its last date from which a roster is changed no more")


class ClosedRoster(Rule[Values]):
    """ROS-03: four weeks after its end a roster is verified and closed. A reading of its changes alone."""

    id = "closed-roster"
    title = "Closed roster"
    example = (
        "A cell changed in January of a roster that ended on 15 November: Mon 2 Nov was changed on Mon 4 Jan, 50 days "
        "after the roster ended; it closes after 28"
    )
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid: a roster that is being made is open."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every change that came too late."""
        for change in reading.roster.changes:
            late = (change.changed - reading.ward.period.end).days
            if late > self.values.days:
                words = (
                    f"{on(change.date)} was changed on {on(change.changed)}, {counted(late, 'day')} after the roster "
                    f"ended; it closes after {self.values.days}"
                )
                yield Finding(self.id, change.person, change.date, hard=True, amount=1, cost=0, words=words)
