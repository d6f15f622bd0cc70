"""Continuous observation with somebody to take over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pydantic import Field

from roster.rules.cover.floor import Wanted, cover_findings, lower_cover
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import Group, Need, Ward, needs


class Values(RuleValues):
    """Parameters of relief."""

    stretch_minutes: int = Field(ge=15, le=720, description="Most minutes that one person observes at a stretch")
    relief: int = Field(ge=0, le=10, description="People of the group who must be there beside the observers, in turns")
    price: int = Field(ge=0, description="Points a minute for each person short")


class ObservationRelief(Rule[Values]):
    """MIX-10: beside the observers somebody of the same group is on the floor, to take over after a stretch.

    The observers themselves are extra demand, which interval cover sees to. Who observes when is not rostered.
    """

    id = "observation-relief"
    title = "Observation with relief"
    example = "Support workers: 0 of 3 on Mon 2 Nov 07:30-00:00, 3 short"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A priced cover of observers and their relief."""
        lower_cover(self.id, self._wanted(frame.ward), frame, out, self.values.price, 0)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every stretch of an observation without relief."""
        wanted = reading.frame.once((self.id, self.values), lambda: Wanted(tuple(self._wanted(reading.ward))))
        return cover_findings(self.id, wanted, reading, self.values.price, 0)

    def _wanted(self, ward: Ward) -> Iterator[tuple[Group, Need]]:
        """Observers at one time in each group, with their relief."""
        groups = {group.id: group for group in ward.groups}
        for need in needs(ward.model_copy(update={"demand": ()})):
            yield groups[need.group], replace(need, least=need.least + self.values.relief)
