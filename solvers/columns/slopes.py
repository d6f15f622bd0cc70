"""What a unit of each sum apart is reckoned to cost, so that the diagram alone knows nearly what lines cost.

A line costs what it costs in the diagram with its units paid for, and what its sums charge less that. Each of these has
a least, and all together are a bound for any slopes (Lagrangian relaxation). Slopes are learned from the lines that are
cheapest at them, each by the direction in which it should go (as in resilient propagation: Riedmiller and Braun, 1993).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from solvers.columns.apart import Apart
from solvers.columns.diagram import Diagram
from solvers.columns.folding import Costs
from solvers.columns.machines import FORBIDDEN, Numbers
from solvers.columns.paths import cheapest

LOOKS = 4
"""How often slopes are changed before a bound is taken."""

FASTER, SLOWER = 1.5, 0.5
"""How a slope's pace changes while it goes on, and once it turns."""


class Slopes:
    """The slopes of the sums of a row that always count, in parts of a unit of cost."""

    def __init__(self, diagram: Diagram, apart: Apart) -> None:
        tallies = [apart[number] for number in apart.always]
        self._diagram = diagram
        self._steps = [tally.steps[apart.begin :] for tally in tallies]
        self._costs = [tally.costs for tally in tallies]
        self._slopes = np.zeros(len(tallies), dtype=np.int64)
        self._pace = np.array([_rise(tally.costs) for tally in tallies], dtype=np.float64)
        self._way = np.zeros(len(tallies))

    def learn(self, costs: Costs) -> int:
        """Better the slopes at some prices. Returns the best bound that was found, and keeps its slopes."""
        best, kept = None, self._slopes
        for _ in range(LOOKS if len(kept) else 1):
            bound, line = self._bound(costs)
            if best is None or bound > best:
                best, kept = bound, self._slopes
            self._slopes = self._slopes + self._change(line, costs.scale)
        self._slopes = kept
        assert best is not None
        return best

    def _change(self, line: NDArray[np.int16], scale: int) -> Numbers:
        """How to change the slopes, as a line asks for it: up where it has more than it should."""
        days = np.arange(len(line))
        has = np.array([steps[days, line].sum() for steps in self._steps])
        should = np.array([self._left(number, scale).argmin() for number in range(len(self._slopes))])
        way = np.sign(has - should)
        self._pace = self._pace * np.where(way * self._way < 0, SLOWER, np.where(way * self._way > 0, FASTER, 1.0))
        self._way = way
        change: Numbers = np.rint(scale * self._pace * way).astype(np.int64)
        return change

    def shift(self, number: int) -> Numbers:
        """int64[day, duty]: what the units of a sum are reckoned to cost."""
        shift: Numbers = self._slopes[number] * self._steps[number]
        return shift

    def shifts(self, first: int, costs: Costs) -> Numbers:
        """The same of all sums from a number on, with the prices."""
        return sum((self.shift(number) for number in range(first, len(self._slopes))), costs.prices)

    def least(self, first: int, scale: int) -> int:
        """What these sums charge at least, less what their units are reckoned to cost."""
        return sum(int(self._left(number, scale).min()) for number in range(first, len(self._slopes)))

    def _left(self, number: int, scale: int) -> Numbers:
        charges = self._costs[number]
        left: Numbers = scale * charges - self._slopes[number] * np.arange(len(charges))
        return left

    def _bound(self, costs: Costs) -> tuple[int, NDArray[np.int16]]:
        """What no line is below, and the line that is cheapest where each sum's units have these slopes."""
        cost, line = cheapest(self._diagram, self.shifts(0, costs), costs.scale)
        return cost + self.least(0, costs.scale), line


def _rise(charges: Numbers) -> float:
    """What a unit more or less charges, on average."""
    possible = charges[charges < FORBIDDEN]
    return float(np.abs(np.diff(possible)).mean()) if len(possible) > 1 else 1.0
