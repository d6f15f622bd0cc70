"""Narrowing: duties of which a mixture is surest are settled, some cells at a time, until few cells or none are open.

A line settles all days of a row at once; the last rows then find no lines that fit. Single cells leave them more.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.table import Cells16, Table
from solvers.columns.generation import Converged, Generation, Goal
from solvers.columns.master import LITTLE
from solvers.columns.shares import Mask, likeliest, settled, shares_of
from solvers.columns.simplex import Floats

SURE = 0.9
"""Shares of a cell that are as good as all of it."""

LEAST, MOST = 0.12, 0.3
"""Parts of the cells in doubt that are settled at once: at least, and at most where they are sure."""

ENOUGH, STEEP, NEAR = 0.002, 0.01, 0.003
"""How much dearer a mixture may become without more looks for lines, without a new focus, and how near its bound is."""

NOISE = 0.1
"""How far shares are varied, so that no two ways are the same."""


class Narrowed(NamedTuple):
    """Where it ended: each row's likeliest line, int16[row, day], and the cells bool[row, day] that are still open."""

    cells: Cells16
    free: Mask


class Narrowing:
    """One way down from a mixture to at most `few` open cells. With `vary`, shares vary at random."""

    def __init__(
        self, table: Table, generation: Generation, few: int = 0, vary: np.random.Generator | None = None
    ) -> None:
        self._table, self._generation, self._few, self._vary = table, generation, few, vary

    def run(self, root: Converged) -> Narrowed | None:
        """Where it ends, legal row by row; None if some row had no line left, or the time is up."""
        open_, reached = self._table.allowed(), root
        while True:
            shares = shares_of(self._table, self._generation.pool, reached.mixture)
            doubt = shares.max(axis=2) < 1.0 - LITTLE
            free: Mask = open_.sum(axis=2) > 1
            if not doubt.any() or free.sum() <= self._few:
                return Narrowed(likeliest(self._table, self._generation.pool, reached.mixture), free)
            open_ = settled(open_, shares.argmax(axis=2).astype(np.int16), self._chosen(shares, doubt))
            cost = reached.mixture.cost
            after = self._generation.within(reached, open_, Goal(cost * (1.0 + ENOUGH), cost * (1.0 + STEEP), NEAR))
            if after is None or after.best.impossible:
                return None
            reached = after

    def _chosen(self, shares: Floats, doubt: Mask) -> Mask:
        """bool[row, day]: the cells to settle: all that are in no doubt, and the surest of the others."""
        share = shares.max(axis=2)
        sure = int((doubt & (share >= SURE)).sum())
        count = int(doubt.sum())
        if self._vary is not None:
            share = share * (1.0 + NOISE * self._vary.random(share.shape))
        chosen = ~doubt
        places = np.flatnonzero(doubt)
        most = max(1, round(LEAST * count), min(sure, round(MOST * count)))
        chosen.ravel()[places[np.argsort(-share.ravel()[places], kind="stable")[:most]]] = True
        return chosen
