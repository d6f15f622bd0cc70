"""How much of a mixture of lines holds each cell."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.table import Cells16, Table
from solvers.columns.master import LITTLE, Mixture
from solvers.columns.pool import Pool
from solvers.columns.simplex import Floats

Mask = NDArray[np.bool_]


def shares_of(table: Table, pool: Pool, mixture: Mixture) -> Floats:
    """float64[row, day, duty]: the parts of its row's lines that hold a cell, together 1 for each row and day."""
    found = np.zeros((len(table.rows), table.days, len(table.duties)))
    days = np.arange(table.days)
    for number in np.flatnonzero(mixture.amounts > LITTLE).tolist():
        line = pool.lines[number]
        found[line.row, days, line.duties] += mixture.amounts[number]
    return found


def likeliest(table: Table, pool: Pool, mixture: Mixture) -> Cells16:
    """int16[row, day]: of each row the line that a mixture takes most of."""
    cells = table.blank()
    taken = np.flatnonzero(mixture.amounts)
    for number in taken[np.argsort(mixture.amounts[taken], kind="stable")].tolist():
        line = pool.lines[number]
        cells[line.row] = line.duties
    return cells


def settled(open_: Mask, duties: NDArray[np.int16], which: Mask) -> Mask:
    """Cells bool[row, day, duty] that stay open once `which` bool[row, day] hold these duties int16[row, day]."""
    only = duties[..., None] == np.arange(open_.shape[2], dtype=np.int16)
    kept: Mask = np.where(which[..., None], only, open_)
    return kept
