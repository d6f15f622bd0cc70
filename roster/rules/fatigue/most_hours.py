"""The most hours worked in any seven days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.hours_limit import HoursLimit
from roster.rules.overrides import excused, lifted
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import counted, hours, on
from roster.table import Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import Ward


class Values(RuleValues):
    """Parameters of the most hours."""

    most_minutes: int = Field(ge=0, le=10080, description="Minutes that nobody goes beyond in the window")
    days: int = Field(ge=1, le=28, description="Days of the rolling window; a duty belongs to the day it starts")


class MostHours(Rule[Values]):
    """PAT-07: sixty hours in any seven days in a row, days before the period included. Amount: hours beyond."""

    id = "most-hours"
    title = "Most hours in a week of days"
    example = "Six long days: 69 h in the 7 days to Sat 7 Nov; 60 h are allowed"
    values_type = Values
    by_line = True
    bends = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A hard limit on the window that ends on each day of the period."""
        for row, person in enumerate(frame.rows):
            bent = lifted(frame.ward, self.id, person)
            for limit in (limit for limit in self._limits(frame.ward) if limit.last not in bent):
                limit.lower(frame, out, Origin(self.id, person, str(limit.last)), row)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every window with too many hours, at its last day."""
        return excused(self._too_many(reading), reading.ward)

    def _too_many(self, reading: Reading) -> Iterator[Finding]:
        for person in reading.people:
            for limit in self._limits(reading.ward):
                found = limit.read(reading, person.id)
                if found.beyond:
                    words = (
                        f"{hours(found.worked)} in the {counted(self.values.days, 'day')} to {on(limit.last)}; "
                        f"{hours(limit.most)} are allowed"
                    )
                    yield Finding(self.id, person.id, limit.last, True, found.amount, 0, words)

    def _limits(self, ward: Ward) -> Iterator[HoursLimit]:
        span = dt.timedelta(days=self.values.days - 1)
        return (HoursLimit(date - span, date, self.values.most_minutes) for date in ward.period.dates)
