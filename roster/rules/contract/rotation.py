"""Training rotations that somebody agreed to beside a pattern, such as days for permanent night staff."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import on
from roster.table import Count, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import Rotation, Ward


class Values(RuleValues):
    """Parameters of rotations."""

    price: int = Field(ge=0, description="Points for each duty of a rotation that is missing when it falls due")


class RotationRule(Rule[Values]):
    """PAT-10: who works nights alone by agreement works days for training, so many between two dates.

    It is asked for in the period in which it falls due, and in those after it until it is done. History counts as far
    back as the ward file has it. The other patterns of the person must leave days open to it.
    """

    id = "rotation"
    title = "Training rotation"
    audience = "person"
    example = "An early of two that are due by Friday: 1 of 2 of E by Fri 6 Nov"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A least count of the duties for each rotation that is due."""
        for pattern in _asked(frame.ward):
            origin = Origin(self.id, pattern.person, str(pattern.due))
            start, stop = max(0, frame.day(pattern.since)), frame.day(_last(pattern, frame.ward)) + 1
            measure, row = out.counting(frame.codes(pattern.duties)), frame.rows.index(pattern.person)
            out.add(Count(origin, row, measure, start, stop, price=self.values.price, least=pattern.least))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Everybody with fewer than were agreed."""
        for pattern in _asked(reading.ward):
            last = _last(pattern, reading.ward)
            dates = [stint.date for stint in reading.stints(pattern.person) if stint.shift.code in pattern.duties]
            had = sum(pattern.since <= date <= last for date in dates)
            if had < pattern.least:
                missing, codes = pattern.least - had, " or ".join(pattern.duties)
                words = f"{had} of {pattern.least} of {codes} by {on(last)}"
                yield Finding(self.id, pattern.person, last, False, missing, missing * self.values.price, words)


def _asked(ward: Ward) -> Iterator[Rotation]:
    """Rotations that fall due in the period or fell due before it, and that run at its end."""
    for pattern in ward.patterns:
        if isinstance(pattern, Rotation) and pattern.due <= ward.period.end and pattern.runs(_last(pattern, ward)):
            yield pattern


def _last(pattern: Rotation, ward: Ward) -> dt.date:
    """The date up to which duties count: when it falls due, or the period's end where it is overdue."""
    return pattern.due if pattern.due in ward.period else ward.period.end
