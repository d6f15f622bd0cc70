"""Cells that no better roster holds: the cheapest line through them costs more than the gap leaves (reduced cost)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from solvers.columns.machines import Numbers
from solvers.columns.paths import NONE
from solvers.columns.pricing import SCALE, Round
from solvers.columns.programme import LineProgramme
from solvers.columns.through import through


def useless(programmes: list[LineProgramme], found: Round, prices: Numbers, below: int) -> NDArray[np.bool_]:
    """bool[row, day, duty]: cells that no roster which costs less than `below` holds; the past is never among them.

    A roster costs at least the value of the round, and more by as much as the cheapest line through one of its cells
    costs more than the best line of its row, at the round's `prices` int64[row, day, duty].
    """
    closed = np.zeros(prices.shape, dtype=np.bool_)
    for programme, priced in zip(programmes, found.priced, strict=True):
        begin, row = len(programme.past), programme.row
        if priced.bound is None:
            continue
        least = through(programme.diagram, np.ascontiguousarray(prices[row, begin:]), SCALE)
        before = int(prices[row, np.arange(begin), programme.past].sum())
        rest = found.value - priced.bound
        closed[row, begin:] = (least == NONE) | (np.maximum(least + before, priced.bound) + rest > SCALE * (below - 1))
    return closed
