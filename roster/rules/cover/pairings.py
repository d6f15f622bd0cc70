"""Who is kept apart and who is kept together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from pydantic import Field

from roster.rules.cover.parts import Part, judged, parts_of, runs, told
from roster.rules.findings import Finding
from roster.rules.reading import Reading, Stint
from roster.rules.rule import Rule, RuleValues
from roster.table import Accompany, Cells, Cover, Origin, TableBuilder, Term
from roster.table.frame import Frame
from roster.ward import Pairing


class Values(RuleValues):
    """Parameters of pairings."""

    price: int = Field(ge=0, description="Points an hour for two together who are kept apart, or apart who are paired")


class Pairings(Rule[Values]):
    """MIX-13: the ward manager's private list of who is kept apart and who is kept together; nothing says why.

    What it finds is for the ward manager alone, and neither for the ward nor for the two people.
    """

    id = "pairings"
    title = "Pairings"
    example = "R1 with H1 on Mon 2 Nov 07:30-15:00"
    values_type = Values
    audience = "manager"

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A price on every part of a day that two spend together, or one without the other."""
        for pairing in frame.ward.pairings:
            for part, cells in parts_of(frame):
                if pairing.holds_on(part.date):
                    out.add(self._term(pairing, part, cells, frame, out))

    def _term(self, pairing: Pairing, part: Part, cells: Cells, frame: Frame, out: TableBuilder) -> Term:
        first, second = (np.array([row == id_ for row in frame.rows]) for id_ in (pairing.first, pairing.second))
        origin, price = Origin(self.id, "", part.place), part.at(self.values.price)
        if pairing.want == "apart":
            return Cover(origin, out.group(first | second), cells, price=price, most=1)
        return Accompany(origin, out.group(first), out.group(second), cells, price=price)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every stretch that two spend together who are kept apart, or one without the other who goes with them."""
        for pairing in reading.ward.pairings:
            parts = judged(reading, (self.id, pairing), partial(_amount, pairing))
            for amount, run in runs(parts):
                cost = amount * sum(part.at(self.values.price) for part in run)
                what = "with" if pairing.want == "apart" else "without"
                words = f"{pairing.first} {what} {pairing.second} on {told(run)}"
                yield Finding(self.id, "", run[0].date, hard=False, amount=len(run), cost=cost, words=words)


def _amount(pairing: Pairing, part: Part, present: tuple[Stint, ...]) -> int:
    """Duties too many of the two on the floor, or 1 where the first is there without the second."""
    if not pairing.holds_on(part.date):
        return 0
    people = [stint.person for stint in present]
    first, second = people.count(pairing.first), people.count(pairing.second)
    if pairing.want == "apart":
        return max(0, first + second - 1)
    return int(first > 0 and second == 0)
