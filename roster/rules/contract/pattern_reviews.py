"""Agreed patterns that nobody has looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.stretches import ONE_DAY
from roster.rules.words import on
from roster.table import TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of reviews."""

    grace_days: int = Field(ge=0, le=365, description="Days after its review date before a pattern counts as overdue")


class PatternReviews(Rule[Values]):
    """Domain notes 2.3: every agreed pattern has a review date, and one that has passed is told. A report alone.

    Protected adjustments may stand without a date; where they have one it is told as well. A pattern holds until its
    end, whatever its review: it is the ward that is late and not the person.
    """

    id = "pattern-reviews"
    title = "Pattern reviews"
    audience = "person"
    example = "A pattern agreed without a date: agreed pattern 1 has no review date"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every pattern that runs in the period without a review date, or whose review is overdue as it starts."""
        ward = reading.ward
        for number, pattern in enumerate(ward.patterns, start=1):
            name = f"{pattern.standing} pattern {number}"
            if not reading.reads(pattern.person) or not any(map(pattern.runs, ward.period.dates)):
                continue
            if pattern.review is None and pattern.standing == "agreed":
                words = f"{name} has no review date"
                yield Finding(self.id, pattern.person, ward.period.start, False, 1, 0, words)
            elif pattern.review and pattern.review + self.values.grace_days * ONE_DAY < ward.period.start:
                words = f"{name} was to be reviewed on {on(pattern.review)} {pattern.review.year}"
                yield Finding(self.id, pattern.person, ward.period.start, False, 1, 0, words)
