"""Finishing rosters that column generation has begun, by CP-SAT on some of their cells."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.table import Cells16, Table
from solvers.cancelling import Cancelled
from solvers.columns.finish import Filled
from solvers.neighbourhoods import Neighbourhoods
from solvers.result import Stop

POLISH = 1.0
"""Effort that goes into polishing a roster."""

FILL = Stop(effort=1.0)
"""Deterministic time to fill some cells anew."""


class Finishing:
    """What was learned of one table while its rosters were finished."""

    def __init__(self, table: Table, seed: int) -> None:
        self._moves = Neighbourhoods(table, seed)

    def polish(self, cells: Cells16, promising: NDArray[np.bool_], ended: Cancelled) -> Cells16:
        """Change a rough roster here and there, among cells bool[row, day, duty] that are promising and others."""
        self._moves.promising = promising
        before = self._moves.effort
        while self._moves.open and self._moves.effort - before < POLISH and not ended():
            better = self._moves.step(cells, cancel=ended)
            cells = cells if better is None else better
            if self._moves.proved:
                break
        return cells

    def fill(self, cells: Cells16, freed: NDArray[np.bool_], ended: Cancelled) -> Filled:
        """Fill these cells bool[row, day] of a roster anew."""
        better = self._moves.fill(cells, freed, None, FILL, ended)
        return Filled(better, self._moves.proved)
