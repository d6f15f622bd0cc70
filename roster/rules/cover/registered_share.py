"""Enough registered nurses among those on the floor."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.cover.floor import registrants
from roster.rules.cover.parts import told
from roster.rules.cover.share import shares
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.table import TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of the registered share."""

    registered: str = Field(description="Id of the group of registered nurses")
    least_percent: int = Field(ge=0, le=100, description="Fewest of those who count, in percent; 0 asks for none")


class RegisteredShare(Rule[Values]):
    """MIX-01: registered to unregistered, interval by interval; reported, not priced.

    The least numbers of each are demand, which interval cover sees to.
    """

    id = "registered-share"
    title = "Registered share"
    example = "1 of 3 (33 %) registered on Mon 2 Nov 07:30-15:00; 48 % at least"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing: a ratio of two headcounts is no term."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every stretch with a smaller share; the amount is in minutes."""
        least = self.values.least_percent
        if not least:
            return
        group = registrants(reading.ward, self.values.registered, self.id)
        found = shares(
            reading,
            (self.id, group.id),
            lambda person, part: reading.frame.belongs(person, group, part.date),
            lambda share: share.percent < least,
        )
        for share, parts in found:
            words = f"{share} registered on {told(parts)}; {least} % at least"
            minutes = sum(part.minutes for part in parts)
            yield Finding(self.id, "", parts[0].date, hard=False, amount=minutes, cost=0, words=words)
