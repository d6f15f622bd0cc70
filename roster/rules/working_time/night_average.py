"""Eight hours in each twenty-four on average, for night workers."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule
from roster.rules.words import hours, on
from roster.rules.working_time.night_time import NightWork
from roster.rules.working_time.reference import references
from roster.table import Origin, TableBuilder
from roster.table.frame import Frame

DAYS_OF_WORK = 6
"""Days of a week that count: the average leaves out the weekly rest (reg 6(5))."""


class Values(NightWork):
    """Parameters of the night average."""

    most_minutes: int = Field(ge=0, le=1440, description="Most minutes in 24 hours on average")
    weeks: int = Field(ge=1, le=52, description="Weeks of the reference period")


class NightAverage(Rule[Values]):
    """Working Time Regulations 1998 reg 6(1): rolling reference periods, one ending with each whole week.

    Hours over days less one weekly rest a week, so eight hours are the same as 48 a week, and no opt-out lifts it. All
    hours that are rostered or recorded count as normal hours. Amount: hours beyond.
    """

    id = "night-average"
    title = "Average of night workers"
    example = (
        "A permanent night worker starts with five long nights: 57.5 h from Mon 2 Nov to Sun 8 Nov: 9.5 h too many for "
        "an average of 8 h in 24"
    )
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A hard limit on each reference period of a night worker that could go beyond it."""
        for row, person in enumerate(frame.ward.people):
            if self.values.is_night_worker(frame, person):
                for reference in references(frame, row, self.values.weeks, opt_outs=False):
                    limit = reference.limit(self.values.most_minutes * DAYS_OF_WORK)
                    limit.lower(frame, out, Origin(self.id, person.id, str(limit.last)), row)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every reference period with too many hours, at its last day."""
        for person in reading.people:
            if self.values.is_night_worker(reading.frame, person):
                for reference in references(
                    reading.frame, reading.frame.row(person.id), self.values.weeks, opt_outs=False
                ):
                    found = reference.limit(self.values.most_minutes * DAYS_OF_WORK).read(reading, person.id)
                    if found.beyond:
                        words = (
                            f"{hours(found.worked)} from {on(reference.first)} to {on(reference.last)}: "
                            f"{hours(found.beyond)} too many for an average of {hours(self.values.most_minutes)} in 24"
                        )
                        yield Finding(self.id, person.id, reference.last, True, found.amount, 0, words)
