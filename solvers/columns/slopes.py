"""What a unit of each sum apart is reckoned to cost, so that the diagram alone knows nearly what lines cost.

Slopes are learned from the lines that are cheapest at them, each by the direction in which it should go (as in
resilient propagation: Riedmiller and Braun, 1993).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from solvers.columns.apart import Apart
from solvers.columns.diagram import Diagram
from solvers.columns.folding import Costs
from solvers.columns.machines import FORBIDDEN, Numbers
from solvers.columns.relaxation import Relaxation

LOOKS = 4
"""How often slopes are changed before a bound is taken."""

FASTER, SLOWER = 1.5, 0.5
"""How a slope's pace changes while it goes on, and once it turns."""


class Slopes:
    """The slopes of the sums of a row that always count, in parts of a unit of cost."""

    def __init__(self, diagram: Diagram, apart: Apart) -> None:
        self._relaxation = Relaxation(diagram, apart)
        self._slopes = np.zeros(len(self._relaxation), dtype=np.int64)
        self._pace = np.array([_rise(charges) for charges in self._relaxation.charges], dtype=np.float64)
        self._way = np.zeros(len(self._relaxation))

    def learn(self, costs: Costs) -> int:
        """Better the slopes at some prices. Returns the best bound that was found, and keeps its slopes."""
        best, kept = None, self._slopes
        for _ in range(LOOKS if len(kept) else 1):
            bound, line = self._relaxation.bound(self._slopes, costs)
            if best is None or bound > best:
                best, kept = bound, self._slopes
            self._slopes = self._slopes + self._change(line, costs.scale)
        self._slopes = kept
        assert best is not None
        return best

    def shift(self, number: int) -> Numbers:
        """int64[day, duty]: what the units of a sum are reckoned to cost."""
        shift: Numbers = self._slopes[number] * self._relaxation.steps[number]
        return shift

    def shifts(self, first: int, costs: Costs) -> Numbers:
        """The same of all sums from a number on, with the prices."""
        return self._relaxation.shifts(self._slopes, first, costs)

    def least(self, first: int, scale: int) -> int:
        """What these sums charge at least, less what their units are reckoned to cost."""
        return self._relaxation.least(self._slopes, first, scale)

    def _change(self, line: NDArray[np.int16], scale: int) -> Numbers:
        """How to change the slopes, as a line asks for it: up where it has more than it should."""
        way = np.sign(self._relaxation.excess(self._slopes, line, scale))
        self._pace = self._pace * np.where(way * self._way < 0, SLOWER, np.where(way * self._way > 0, FASTER, 1.0))
        self._way = way
        change: Numbers = np.rint(scale * self._pace * way).astype(np.int64)
        return change


def _rise(charges: Numbers) -> float:
    """What a unit more or less charges, on average."""
    possible = charges[charges < FORBIDDEN]
    return float(np.abs(np.diff(possible)).mean()) if len(possible) > 1 else 1.0
