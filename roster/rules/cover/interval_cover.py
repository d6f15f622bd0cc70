"""Enough people of each staff group on the floor, interval by interval."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.cover.floor import cover_findings, lower_cover
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.table import TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of interval cover."""

    price: int = Field(ge=0, description="Points a minute for each person short")
    over_price: int = Field(ge=0, description="Points a minute for each person beyond the most that are wanted")


class IntervalCover(Rule[Values]):
    """Demand as headcount by interval and group; a gap has a price, so a short ward still gets its best roster."""

    id = "interval-cover"
    title = "Cover by interval"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A priced cover term for each piece of each need."""
        lower_cover(self.id, "staff", frame, out, self.values.price, self.values.over_price)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every interval with too few or too many."""
        return cover_findings(self.id, "staff", reading, self.values.price, self.values.over_price)
