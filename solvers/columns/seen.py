"""Lines of one row that were the best before: the cheapest of them shows how far a new best line must at least go."""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

from solvers.columns.machines import Numbers
from solvers.columns.programme import LineProgramme, Priced

MOST = 64
"""Lines that are remembered."""


class Seen:
    """Prices one row, with a threshold from its own past: labels that cannot come out below it are never made."""

    def __init__(self) -> None:
        self._lines: deque[tuple[NDArray[np.int16], int]] = deque(maxlen=MOST)

    def price(self, programme: LineProgramme, prices: Numbers, scale: int) -> Priced:
        """What `LineProgramme.price` finds without a threshold; of equals, a line seen before.

        Where labels are dropped, fewer are, so the bound may be higher.
        """
        known = self._cheapest(prices, scale)
        if known is None or known.cost is None:
            return self._learn(programme.price(prices, scale), prices, scale)
        found = programme.price(prices, scale, known.cost)
        if found.line is not None:
            return self._learn(found, prices, scale)
        bound = known.cost if found.bound is None else min(found.bound, known.cost)
        return Priced(known.line, known.cost, bound, found.labels)

    def _cheapest(self, prices: Numbers, scale: int) -> Priced | None:
        if not self._lines:
            return None
        lines = np.array([line for line, _ in self._lines])
        own = np.array([cost for _, cost in self._lines])
        costs = scale * own + prices[np.arange(lines.shape[1]), lines].sum(axis=1)
        best = int(costs.argmin())
        return Priced(lines[best], int(costs[best]), None, 0)

    def _learn(self, found: Priced, prices: Numbers, scale: int) -> Priced:
        if found.line is not None and found.cost is not None:
            outside = int(prices[np.arange(len(found.line)), found.line].sum())
            self._lines.append((found.line, (found.cost - outside) // scale))
        return found
