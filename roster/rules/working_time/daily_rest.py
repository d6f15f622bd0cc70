"""Eleven hours between the end of one duty and the start of the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.succession import too_close
from roster.rules.words import after, hours, on
from roster.table import Origin, Sequence, TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of daily rest."""

    rest_minutes: int = Field(ge=0, le=1440, description="Least minutes between two duties")


class DailyRest(Rule[Values]):
    """Working Time Regulations 1998 reg 10(1). Real elapsed time, so a clock change counts."""

    id = "daily-rest"
    title = "Daily rest"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Forbid every pair of duties on neighbouring days that leaves too little rest."""
        patterns = too_close(frame, frame.work, frame.work, self.values.rest_minutes)
        for row, person in enumerate(frame.rows):
            out.add(Sequence(Origin(self.id, person), row, patterns, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every pair of duties with too little time between them, at the date of the later one."""
        for person in reading.people:
            for earlier, later in pairwise(reading.stints(person.id)):
                rest = later.start - earlier.end
                if later.date in reading.ward.period and earlier.date != later.date and rest < self.values.rest_minutes:
                    words = (
                        f"{later.shift.code} on {on(later.date)} "
                        f"{after(rest, f'{earlier.shift.code} of {on(earlier.date)}')}; "
                        f"{hours(self.values.rest_minutes)} of rest are due"
                    )
                    yield Finding(self.id, person.id, later.date, hard=True, amount=1, cost=0, words=words)
