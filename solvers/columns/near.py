"""The part of a row in which its cheap lines lie, with the sums that the whole diagram does not hold."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from solvers.columns.apart import Apart
from solvers.columns.diagram import Diagram
from solvers.columns.folding import Costs, cheap_fold, nothing
from solvers.columns.machines import Numbers
from solvers.columns.paths import NONE, cheapest
from solvers.columns.slopes import Slopes

ARCS = 6_000
"""Arcs of a part, about."""

BEAM = 4_000
"""Nodes that a part may take a day at first; then WIDER times as many where the best line is lost so, up to WIDEST."""

WIDER, WIDEST = 4, 64_000

FAR = 2**50
"""A slack that leaves no line out."""

SLOWEST = 0.125
"""The least part that is left of the slack after a part that was too large."""


@dataclass(slots=True)
class Near:
    """The legal lines of a row that cost no more than `limit` at `costs`; dearer ones may be among them.

    Sums that few lines break are folded in once one does.
    """

    diagram: Diagram
    costs: Costs
    limit: int
    apart: Apart

    @property
    def arcs(self) -> int:
        """The number of arcs."""
        return len(self.diagram.duty)

    def cheapest(self, prices: Numbers, scale: int) -> tuple[int, NDArray[np.int16]]:
        """The least cost of a line here at prices int64[day, duty], and that line; NONE and no day if there is none."""
        while True:
            cost, line = cheapest(self.diagram, prices, scale)
            broken = self.apart.broken(line)
            if len(broken) == 0:
                return cost, line
            for number in broken.tolist():
                machine, shift = self.apart.transitions(number), np.zeros_like(self.costs.prices)
                self.diagram, self.limit = cheap_fold(self.diagram, machine, self.costs, shift, self.limit, BEAM)


class Nearby:
    """Finds the cheap part of a row at any prices, and learns how much dearer than the cheapest its lines may be."""

    def __init__(self, diagram: Diagram, apart: Apart, arcs: int) -> None:
        self._diagram, self._apart, self._arcs = diagram, apart, arcs
        self._slopes = Slopes(diagram, apart)
        self._slack, self._beam = 1, BEAM

    def at(self, costs: Costs, most: int = NONE) -> Near:
        """The part at some prices, of about so many arcs, if there are as many; without lines that cost over `most`."""
        least = self._slopes.learn(costs)
        while True:
            limit = most if self._slack >= FAR else min(least + self._slack, most)
            found = self._within(costs, limit)
            if found.limit < limit or limit == most or 4 * found.arcs >= self._arcs:
                break
            self._slack = min(2 * self._slack, FAR)
        if found.arcs > 2 * self._arcs or found.limit < limit:
            wanted = max(SLOWEST, (self._arcs / max(1, found.arcs)) ** 0.5)
            self._slack = max(1, int(min(wanted, 0.5) * self._slack))
        return found

    def widen(self) -> None:
        """Let parts take more nodes from now on."""
        self._beam = min(WIDER * self._beam, WIDEST)

    def _within(self, costs: Costs, limit: int) -> Near:
        """The lines within a limit, or within a lower one if those are too many."""
        part, asked = self._diagram, limit
        for number in self._apart.always:
            later = self._slopes.least(number + 1, costs.scale)
            known, shift = Costs(self._slopes.shifts(number + 1, costs), costs.scale), self._slopes.shift(number)
            machine = self._apart.transitions(number)
            part, kept = cheap_fold(part, machine, known, shift, asked - later, self._beam)
            asked = min(asked, kept + later)
        if not self._apart.always:
            free = np.zeros_like(costs.prices)
            part, asked = cheap_fold(part, nothing(*free.shape), costs, free, asked, self._beam)
        return Near(part, costs, asked, self._apart)
