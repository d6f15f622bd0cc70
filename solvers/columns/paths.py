"""The cheapest line of a diagram: backwards over its nodes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.columns.diagram import Diagram
from solvers.columns.machines import Numbers

NONE = 2**62
"""The cost of no line at all."""


@kernel
def costs_to_end(diagram: Diagram, prices: Numbers, scale: int) -> Numbers:
    """int64[node]: the least cost from each node to the end, at `scale` times the arcs plus prices int64[day, duty]."""
    nodes = len(diagram.starts) - 1
    least = np.full(nodes, NONE, dtype=np.int64)
    least[nodes - 1] = 0
    for day in range(len(diagram.layers) - 3, -1, -1):
        for node in range(diagram.layers[day], diagram.layers[day + 1]):
            best = NONE
            for arc in range(diagram.starts[node], diagram.starts[node + 1]):
                cost = scale * diagram.cost[arc] + prices[day, diagram.duty[arc]] + least[diagram.head[arc]]
                best = min(best, cost)
            least[node] = best
    return least


@kernel
def cheapest(diagram: Diagram, prices: Numbers, scale: int) -> tuple[int, NDArray[np.int16]]:
    """The least cost of a line at `scale` times its arcs plus prices int64[day, duty], and that line int16[day].

    The first duty of equals; NONE and no day if there is no line.
    """
    least = costs_to_end(diagram, prices, scale)
    days = len(diagram.layers) - 2
    if least[0] == NONE:
        return NONE, np.zeros(0, dtype=np.int16)
    line = np.zeros(days, dtype=np.int16)
    node = 0
    for day in range(days):
        for arc in range(diagram.starts[node], diagram.starts[node + 1]):
            cost = scale * diagram.cost[arc] + prices[day, diagram.duty[arc]] + least[diagram.head[arc]]
            if cost == least[node]:
                line[day], node = diagram.duty[arc], diagram.head[arc]
                break
    return int(least[0]), line
