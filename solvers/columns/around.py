"""Rows to set free around a roster, so that a dive may fit them anew while the others stay (large neighbourhoods)."""

from __future__ import annotations

import numpy as np

from solvers.columns.machines import Numbers

LEAST = 4
"""Rows that are free at least."""

FIRST = 0.25
MOST = 0.75
"""Parts of the rows that are free at first, and at most."""

GROWTH = 1.15
"""How many times more are free after no better roster was found."""


class Around:
    """Draws rows, those with more regret rather than others, and more of them while nothing is found."""

    def __init__(self, rows: int, rng: np.random.Generator) -> None:
        self._rows, self._rng = rows, rng
        self._size = FIRST * rows

    def draw(self, regret: Numbers) -> Numbers:
        """int64[free row], given regret int64[row]: what each row's line costs more than its best at fair duals."""
        count = min(self._rows, max(LEAST, round(self._size)))
        weights = np.maximum(regret, 0) + 1.0
        weights = weights / weights.sum() + 1.0 / self._rows
        return self._rng.choice(self._rows, count, replace=False, p=weights / weights.sum())

    def learn(self, better: bool) -> None:
        """Hear whether a better roster was found."""
        self._size = FIRST * self._rows if better else min(MOST * self._rows, self._size * GROWTH)
