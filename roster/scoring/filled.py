"""A filled table and the tallies that are kept of it."""

from __future__ import annotations

from typing import NamedTuple

from roster.scoring.arrays import Ints
from roster.table import Cells16


class Filled(NamedTuple):
    """What changes while a table is filled in; kernels write to it.

    cells     int16[row, day], the duty in each cell
    tally     int64[part], see `limits`
    touched   int64[group], cells with work in each group of a Touch, see `touches`
    present   int64[pair, 2], people of either side of an Accompany, see `accompanies`
    change    int64[2], breaches and cost added by the change in hand
    """

    cells: Cells16
    tally: Ints
    touched: Ints
    present: Ints
    change: Ints
