"""Cells in which good rosters may well lie: those with the cheapest lines through them at the prices of a bound."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from solvers.columns.machines import Numbers
from solvers.columns.paths import NONE
from solvers.columns.pricing import SCALE
from solvers.columns.programme import LineProgramme
from solvers.columns.through import through

CHOICES = 3
"""Cells that are promising, for each day of a row."""


def promising(programmes: Sequence[LineProgramme], prices: Numbers) -> NDArray[np.bool_]:
    """bool[row, day, duty] at prices int64[row, day, duty]; the duties of the past are among them."""
    found = np.zeros(prices.shape, dtype=np.bool_)
    for programme in programmes:
        begin, row = len(programme.past), programme.row
        found[row, np.arange(begin), programme.past] = True
        least = through(programme.diagram, np.ascontiguousarray(prices[row, begin:]), SCALE)
        most = min(CHOICES * len(least), least.size) - 1
        found[row, begin:] = (least <= np.partition(least, most, axis=None)[most]) & (least < NONE)
    return found
