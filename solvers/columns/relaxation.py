"""Lines whose sums apart are paid for by the unit (Lagrangian relaxation).

A line costs what it costs in the diagram with its units paid for, and what its sums charge less that. Each of these has
a least, and all together no legal line is below, whatever a unit is reckoned to cost.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from solvers.columns.apart import Apart
from solvers.columns.diagram import Diagram
from solvers.columns.folding import Costs
from solvers.columns.machines import Numbers
from solvers.columns.paths import cheapest


class Relaxation:
    """A diagram and the sums that always count beside it. Slopes int64[sum] say what a unit costs, in parts of one.

    steps    int64[free day, duty] for each sum, what a duty adds
    charges  int64[amount] for each sum, what each amount costs
    """

    def __init__(self, diagram: Diagram, apart: Apart) -> None:
        tallies = [apart[number] for number in apart.always]
        self.steps = [tally.steps[apart.begin :] for tally in tallies]
        self.charges = [tally.costs for tally in tallies]
        self._diagram = diagram

    def __len__(self) -> int:
        return len(self.steps)

    def bound(self, slopes: Numbers, costs: Costs) -> tuple[int, NDArray[np.int16]]:
        """What no line is below, and the line that is cheapest in the diagram with its units paid for."""
        cost, line = cheapest(self._diagram, self.shifts(slopes, 0, costs), costs.scale)
        return cost + self.least(slopes, 0, costs.scale), line

    def shifts(self, slopes: Numbers, first: int, costs: Costs) -> Numbers:
        """int64[free day, duty]: what the units of all sums from a number on cost, with the prices."""
        return sum((slopes[number] * self.steps[number] for number in range(first, len(self))), costs.prices)

    def least(self, slopes: Numbers, first: int, scale: int) -> int:
        """What the sums from a number on charge at least, less what their units cost."""
        return sum(int(self._left(number, slopes, scale).min()) for number in range(first, len(self)))

    def excess(self, slopes: Numbers, line: NDArray[np.int16], scale: int) -> Numbers:
        """int64[sum]: how much more of each sum a line has than would charge least: where to raise slopes.

        Of amounts that charge the same, the nearest counts.
        """
        days = np.arange(len(line))
        has = [int(steps[days, line].sum()) for steps in self.steps]
        beyond = [amount - self._nearest(number, amount, slopes, scale) for number, amount in enumerate(has)]
        return np.array(beyond, dtype=np.int64)

    def _nearest(self, number: int, amount: int, slopes: Numbers, scale: int) -> int:
        left = self._left(number, slopes, scale)
        cheap = np.flatnonzero(left == left.min())
        return int(cheap[np.abs(cheap - amount).argmin()])

    def _left(self, number: int, slopes: Numbers, scale: int) -> Numbers:
        charges = self.charges[number]
        left: Numbers = scale * charges - slopes[number] * np.arange(len(charges))
        return left
