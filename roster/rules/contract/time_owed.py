"""Hours to be taken back as time before they turn into pay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.stretches import ONE_DAY
from roster.rules.words import hours, on
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import TimeOwed

MONTHS = 12


class Values(RuleValues):
    """Parameters of time owed."""

    months: int = Field(ge=1, le=24, description="Months within which time owed is taken; after them it is paid")


class TimeOwedRule(Rule[Values]):
    """AFC-07: hours that somebody chose to have back as time. A report alone: whose they are may take them any day.

    Told in the roster in which they run out, and in every later one while they stand.
    """

    id = "time-owed"
    title = "Time owed"
    audience = "person"
    example = "Six hours worked on 5 August: 6 h owed since Wed 5 Aug are to be taken by Wed 4 Nov, or paid"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every line that runs out by the end of the period; no cost and no breach."""
        for line in reading.ward.time_owed:
            last = self._last(line)
            if last <= reading.ward.period.end:
                words = f"{hours(line.minutes)} owed since {on(line.earned)} are to be taken by {on(last)}, or paid"
                date = max(last, reading.ward.period.start)
                yield Finding(self.id, line.person, date, False, line.minutes, 0, words)

    def _last(self, line: TimeOwed) -> dt.date:
        """The last date on which it can be taken: the eve of the same day so many months on."""
        years, month = divmod(line.earned.month - 1 + self.values.months, MONTHS)
        first = dt.date(line.earned.year + years, month + 1, 1)
        following = (first + 31 * ONE_DAY).replace(day=1)
        return min(first + (line.earned.day - 1) * ONE_DAY, following) - ONE_DAY
