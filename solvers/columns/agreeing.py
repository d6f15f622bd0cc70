"""Which cells of a roster to set free: those in which mixtures that keep to the rest of it go other ways.

A mixture is asked which duties of the roster it shares; the surest are kept, and the next mixture keeps to them, until
few cells are left (after relaxation induced neighbourhoods: Danna, Rothberg and Le Pape, Mathematical Programming 102,
2005).
"""

from __future__ import annotations

from math import inf

import numpy as np

from roster.table import Cells16, Table
from solvers.columns.generation import Converged, Generation, Goal
from solvers.columns.shares import Mask, settled, shares_of
from solvers.columns.simplex import Floats

PARTS = (0.55, 0.4, 0.3, 0.24, 0.18, 0.14, 0.1)
"""Parts of the open cells that are still free after each mixture."""

NEAR = 0.01
"""How near the bound of a mixture comes to its cost."""

NOISE = 0.3
"""How far shares are varied."""

FIRST = 150.0
FEWEST, MOST = 60.0, 400.0
"""Cells that are free at last: at first, at least and at most."""

GROWTH, SHRINKAGE = 1.1, 0.93
"""How that number follows on cells that were filled to the end, or not."""


class Agreeing:
    """Frees cells of rosters of one table, more of them while they are soon filled."""

    def __init__(self, table: Table, generation: Generation, rng: np.random.Generator) -> None:
        self._table, self._generation, self._rng = table, generation, rng
        self._allowed = table.allowed()
        self._count = FIRST

    def free(self, root: Converged, cells: Cells16, value: int) -> Mask | None:
        """Cells bool[row, day] to set free; None if a roster below `value` would need others, or it ended first.

        The lines of the roster are held, and the focus is at the root.
        """
        reached, noise = root, 1.0 + NOISE * self._rng.random(cells.shape)
        free: Mask = self._allowed.sum(axis=2) > 1
        whole = int(free.sum())
        for part in PARTS:
            count = round(max(part * whole, self._count))
            shares = shares_of(self._table, self._generation.pool, reached.mixture)
            held = np.take_along_axis(shares, cells[..., None].astype(np.int64), axis=2)[..., 0] * noise
            free = _least(held, free, count)
            open_ = settled(self._allowed, cells, ~free)
            after = self._generation.within(reached, open_, Goal(-inf, inf, NEAR))
            if after is None or after.mixture.cost > value - 1:
                return None
            reached = after
            if count <= self._count:
                break
        return free

    def learn(self, finished: bool) -> None:
        """Hear whether the cells were filled to the end."""
        self._count = min(MOST, self._count * GROWTH) if finished else max(FEWEST, self._count * SHRINKAGE)


def _least(held: Floats, among: Mask, count: int) -> Mask:
    """So many of these cells, those that are held least."""
    found = np.zeros_like(among)
    places = np.flatnonzero(among)
    found.ravel()[places[np.argsort(held.ravel()[places], kind="stable")[:count]]] = True
    return found
