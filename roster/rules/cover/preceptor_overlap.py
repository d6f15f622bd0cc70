"""A newly qualified nurse shares enough time with a named preceptor."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from pydantic import Field

from roster.rules.cover.parts import Part, judged, parts_of, runs, told
from roster.rules.findings import Finding
from roster.rules.reading import Reading, Stint
from roster.rules.rule import Rule, RuleValues
from roster.table import Accompany, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import Preceptorship


class Values(RuleValues):
    """Parameters of preceptor overlap."""

    least_percent: int = Field(
        ge=0, le=100, description="Least share of time on the floor with the preceptor, in percent"
    )
    price: int = Field(ge=0, description="Points an hour on the floor without the preceptor")


class PreceptorOverlap(Rule[Values]):
    """MIX-04: time on the floor without the preceptor has a low price, and a share below the wanted one is reported.

    The share itself is a product of two people's lines, which no term can hold, so every hour without the preceptor
    costs the same, also those beyond the share.
    """

    id = "preceptor-overlap"
    title = "Preceptor overlap"
    example = "without the preceptor R1 on Mon 2 Nov 07:30-15:00"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """The preceptor's company in every part of a day, at a price."""
        for line in frame.ward.preceptorships:
            new, by = (np.array([row == id_ for row in frame.rows]) for id_ in (line.person, line.preceptor))
            for part, cells in parts_of(frame):
                if line.holds_on(part.date):
                    origin, price = Origin(self.id, line.person, part.place), part.at(self.values.price)
                    out.add(Accompany(origin, out.group(new), out.group(by), cells, price=price))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every stretch without the preceptor, and a share of the period below the wanted one, at no price."""
        for line in reading.ward.preceptorships:
            together, alone = 0, 0
            for is_alone, run in runs(judged(reading, (self.id, line), partial(_standing, line))):
                minutes = sum(part.minutes for part in run)
                if is_alone == "alone":
                    alone += minutes
                    cost = sum(part.at(self.values.price) for part in run)
                    words = f"without the preceptor {line.preceptor} on {told(run)}"
                    yield Finding(
                        self.id, line.person, run[0].date, hard=False, amount=len(run), cost=cost, words=words
                    )
                else:
                    together += minutes
            yield from self._share(line, together, together + alone, reading)

    def _share(self, line: Preceptorship, together: int, worked: int, reading: Reading) -> Iterator[Finding]:
        if 100 * together < self.values.least_percent * worked:
            share = f"{100 * together // worked} % of time on the floor with the preceptor {line.preceptor}"
            words = f"{share}; {self.values.least_percent} % at least"
            end = reading.ward.period.end
            yield Finding(self.id, line.person, end, hard=False, amount=worked - together, cost=0, words=words)


def _standing(line: Preceptorship, part: Part, here: tuple[Stint, ...]) -> str:
    """Whether the newly qualified nurse is alone in a part, together with the preceptor, or not there: ""."""
    people = {stint.person for stint in here}
    there = line.person in people and line.holds_on(part.date)
    return ("together" if line.preceptor in people else "alone") if there else ""
