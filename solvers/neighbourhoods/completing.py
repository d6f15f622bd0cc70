"""Completing a roster in which some rows are as good as empty: all their cells are free at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from roster.table import Cells16, Table
from solvers.cancelling import Cancelled
from solvers.neighbourhoods.neighbourhoods import Neighbourhoods
from solvers.result import Stop

EFFORT = Stop(effort=6.0)
"""Deterministic time of one completion."""


class Completing:
    """Completes rosters of one table."""

    def __init__(self, table: Table, seed: int) -> None:
        self._shape = len(table.rows), table.days
        self._moves = Neighbourhoods(table, seed)

    def __call__(self, cells: Cells16, rows: Sequence[int], ended: Cancelled) -> Cells16 | None:
        """The best roster found that differs in these rows alone; None if none was better."""
        freed = np.zeros(self._shape, dtype=np.bool_)
        freed[list(rows)] = True
        return self._moves.fill(cells, freed, None, EFFORT, ended)
