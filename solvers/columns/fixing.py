"""Cells that no better roster holds: the cheapest line through them costs more than the gap leaves (reduced cost)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.columns.diagram import Diagram
from solvers.columns.labels import NONE, costs_to_end
from solvers.columns.machines import Numbers
from solvers.columns.pricing import SCALE, Round
from solvers.columns.programme import LineProgramme


def useless(programmes: list[LineProgramme], found: Round, prices: Numbers, below: int) -> NDArray[np.bool_]:
    """bool[row, day, duty]: cells that no roster which costs less than `below` holds, the past left out.

    A roster costs at least the value of the round, and more by as much as the cheapest line through one of its cells
    costs more than the best line of its row, at the round's `prices` int64[row, day, duty].
    """
    closed = np.zeros(prices.shape, dtype=np.bool_)
    for programme, priced in zip(programmes, found.priced, strict=True):
        begin, row = len(programme.past), programme.row
        if priced.bound is None:
            continue
        least = costs_through(programme.diagram, np.ascontiguousarray(prices[row, begin:]), SCALE)
        before = int(prices[row, np.arange(begin), programme.past].sum())
        rest = found.value - priced.bound
        closed[row, begin:] = (least == NONE) | (np.maximum(least + before, priced.bound) + rest > SCALE * (below - 1))
    return closed


@kernel
def costs_through(diagram: Diagram, prices: Numbers, scale: int) -> Numbers:
    """int64[day, duty]: the least cost of a path with a duty on a day, as `costs_to_end` reckons; NONE without one."""
    after = costs_to_end(diagram, prices, scale)
    before = np.full(len(after), NONE, dtype=np.int64)
    before[0] = 0
    least = np.full(prices.shape, NONE, dtype=np.int64)
    for day in range(len(prices)):
        for node in range(diagram.layers[day], diagram.layers[day + 1]):
            if before[node] == NONE:
                continue
            for arc in range(diagram.starts[node], diagram.starts[node + 1]):
                duty, head = diagram.duty[arc], diagram.head[arc]
                if after[head] == NONE:
                    continue
                reached = before[node] + scale * diagram.cost[arc] + prices[day, duty]
                before[head] = min(before[head], reached)
                least[day, duty] = min(least[day, duty], reached + after[head])
    return least
