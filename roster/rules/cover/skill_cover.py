"""Enough people with each skill among those on the floor, interval by interval."""

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
    """Parameters of skill cover."""

    price: int = Field(ge=0, description="Points a minute for each person short")
    over_price: int = Field(ge=0, description="Points a minute for each person beyond the most that are wanted")


class SkillCover(Rule[Values]):
    """MIX-02, MIX-07, MIX-08: nurse in charge, restraint-trained and medication, as the ward's demand lines ask."""

    id = "skill-cover"
    title = "Skill cover"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A priced cover term for each piece of each need."""
        lower_cover(self.id, "skill", frame, out, self.values.price, self.values.over_price)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every interval with too few or too many."""
        return cover_findings(self.id, "skill", reading, self.values.price, self.values.over_price)
