"""What rules on cover share: people of groups of one kind, counted by interval, at a price."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, TypeVar

from pydantic import Field

from roster.rules.cover.floor import Wanted, cover_findings, lower_cover, needs_of
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import GroupKind


class CoverValues(RuleValues):
    """Parameters of cover."""

    price: int = Field(ge=0, description="Points a minute for each person short")
    over_price: int = Field(ge=0, description="Points a minute for each person beyond the most that are wanted")


V = TypeVar("V", bound=CoverValues)


class CoverRule(Rule[V]):
    """Demand as headcount by interval, for the groups of one kind."""

    kind: ClassVar[GroupKind]
    values_type: ClassVar[type[RuleValues]] = CoverValues

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A priced cover term for each piece of each need."""
        lower_cover(self.id, self._wanted(frame).needs, frame, out, self.values.price, self.values.over_price)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every interval with too few or too many."""
        return cover_findings(self.id, self._wanted(reading.frame), reading, self.values.price, self.values.over_price)

    def _wanted(self, frame: Frame) -> Wanted:
        """Every need of the groups."""
        return frame.once(("needs", self.kind), lambda: Wanted(tuple(needs_of(frame.ward, self.kind))))
