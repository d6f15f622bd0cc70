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

ARCS = 20_000
"""Arcs of a part, about."""

MOST_NODES = 250_000
"""Nodes that a part may take."""

FAR = 2**50
"""A slack that leaves no line out."""

NO_LINE = np.zeros(0, dtype=np.int16)


@dataclass(slots=True)
class Near:
    """The legal lines of a row that cost no more than `limit` at `costs`; dearer ones may be among them.

    `complete` says whether all sums are in it, but for those that few lines break; they are folded in once one does.
    """

    diagram: Diagram
    costs: Costs
    limit: int
    apart: Apart
    complete: bool = True

    def cheapest(self, prices: Numbers, scale: int) -> tuple[int, NDArray[np.int16]]:
        """What no line here is below at prices int64[day, duty], and the line that costs just that.

        No day if none is known to be legal, as some sum did not fit; NONE and no day if there is none at all.
        """
        while True:
            cost, line = cheapest(self.diagram, prices, scale)
            if not self.complete or cost == NONE:
                return cost, NO_LINE
            broken = self.apart.broken(line)
            if len(broken) == 0:
                return cost, line
            self._fold(broken)

    def _fold(self, sums: Numbers) -> None:
        for number in sums.tolist():
            machine = self.apart.transitions(number)
            shift = np.zeros_like(self.costs.prices)
            smaller = cheap_fold(self.diagram, machine, self.costs, shift, self.limit, MOST_NODES)
            if smaller is None:
                self.complete = False
                return
            self.diagram = smaller


class Nearby:
    """Finds the cheap part of a row at any prices, and learns how much dearer than the cheapest its lines may be."""

    def __init__(self, diagram: Diagram, apart: Apart, arcs: int) -> None:
        self._diagram, self._apart, self._arcs = diagram, apart, arcs
        self._slopes = Slopes(diagram, apart)
        self._slack = 1

    def at(self, costs: Costs) -> Near:
        """The part at some prices, of about so many arcs, if there are as many."""
        least = self._slopes.learn(costs)
        found: Near | None = None
        while found is None or self._small(found):
            wider = self._within(costs, least + self._slack)
            if wider is None:
                self._slack //= 2
                if found is not None or self._slack == 0:
                    break
            else:
                found = wider
                self._slack = min(2 * self._slack, FAR)
        self._slack = max(1, self._slack // 2)
        if found is not None and len(found.diagram.duty) > 2 * self._arcs:
            self._slack = max(1, 2 * self._slack // 3)
        return found or self._whole(costs)

    def widen(self) -> None:
        """Let lines be dearer from now on."""
        self._slack = min(2 * self._slack, FAR)

    def _small(self, found: Near) -> bool:
        return 4 * len(found.diagram.duty) < self._arcs and found.limit < NONE

    def _within(self, costs: Costs, limit: int) -> Near | None:
        part: Diagram | None = self._diagram
        for number in self._apart.always:
            if part is None:
                return None
            known = Costs(self._slopes.shifts(number + 1, costs), costs.scale)
            left = limit - self._slopes.least(number + 1, costs.scale)
            shift = self._slopes.shift(number)
            part = cheap_fold(part, self._apart.transitions(number), known, shift, left, MOST_NODES)
        if not self._apart.always:
            free = np.zeros_like(costs.prices)
            part = cheap_fold(self._diagram, nothing(*free.shape), costs, free, limit, MOST_NODES)
        return None if part is None else Near(part, costs, limit if self._slack < FAR else NONE, self._apart)

    def _whole(self, costs: Costs) -> Near:
        """All lines, where those that cost the least are too many; without the sums that do not fit."""
        return Near(self._diagram, costs, NONE, self._apart, complete=not self._apart.always)
