"""How long before it starts a roster is published."""

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
    """Parameters of the lead time."""

    target_days: int = Field(ge=0, le=365, description="Days before its start by which a roster should be published")
    red_days: int = Field(ge=0, le=365, description="Days before its start below which the lead time is red")


class LeadTime(Rule[Values]):
    """ROS-02: six weeks, amber below that and red below four. A report alone, once a roster says when it came out."""

    id = "lead-time"
    title = "Publication lead time"
    example = "Published on 1 October for 2 November: published 32 days before it starts, amber; 42 days are wanted"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid: no duty is better or worse for it."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One line for a roster that came out late, with how late it was."""
        start, published = reading.ward.period.start, reading.roster.published
        days = (start - published).days if published else self.values.target_days
        if days < self.values.target_days:
            light = "red" if days < self.values.red_days else "amber"
            when = f"{counted(days, 'day')} before it starts" if days >= 0 else "after it started"
            words = f"published {when}, {light}; {counted(self.values.target_days, 'day')} are wanted"
            yield Finding(self.id, "", start, False, self.values.target_days - days, 0, words)
