"""How steady a published roster stays, and what a repair may change for what."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import counted
from roster.table import TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of steadiness."""

    most_percent: int = Field(ge=0, le=100, description="Changed duties after publication that pass without a word")
    restores: str = Field(description="Rules that a repair restores before it counts changes, by their ids")
    cell_minutes: int = Field(
        ge=1, le=10_000, description="Minutes of staff cover that each cell changed in a repair has to save"
    )
    extra_minutes: int = Field(
        ge=0, le=10_000, description="Most minutes that a repair adds to one person's hours beyond the band of ROS-04"
    )
    consent_points: int = Field(ge=0, description="Points of a change in a repair that needs consent")
    day_points: int = Field(ge=0, description="Points more for each day of notice that such a change lacks")


class Stability(Rule[Values]):
    """F13 and section 4.1: few published duties change. A reading of changes alone; repairs go by its exchange rates.

    A repair restores law first, then cover against the number of changed cells, then notice and value.
    """

    id = "stability"
    title = "Few changes after publication"
    example = "One of nine duties is changed: 1 change to 9 duties after publication, 11%; at most 8% are wanted"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid: a roster that is being made is not published."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One line for a roster of which too much was changed."""
        duties = sum(len(reading.rostered(person.id)) for person in reading.people)
        changed = len({(change.person, change.date) for change in reading.roster.changes})
        percent = 100 * changed // max(1, duties)
        if 100 * changed > self.values.most_percent * duties:
            many = f"{counted(changed, 'change')} to {counted(duties, 'duty', 'duties')} after publication, {percent}%"
            words = f"{many}; at most {self.values.most_percent}% are wanted"
            yield Finding(self.id, "", reading.ward.period.start, False, changed, 0, words)
