"""What the cheapest line through each arc or each cell of a row costs."""

from __future__ import annotations

import numpy as np

from roster.scoring import kernel
from solvers.columns.diagram import Diagram
from solvers.columns.machines import Numbers
from solvers.columns.paths import NONE, costs_to_end


@kernel
def through_arcs(diagram: Diagram, prices: Numbers, scale: int) -> Numbers:
    """int64[arc]: the least cost of a path by an arc, NONE without one.

    Arcs cost `scale` times their own cost plus prices int64[day, duty].
    """
    after = costs_to_end(diagram, prices, scale)
    before = np.full(len(after), NONE, dtype=np.int64)
    before[0] = 0
    least = np.full(len(diagram.duty), NONE, dtype=np.int64)
    for day in range(len(prices)):
        for node in range(diagram.layers[day], diagram.layers[day + 1]):
            for arc in range(diagram.starts[node], diagram.starts[node + 1]):
                head = diagram.head[arc]
                if before[node] == NONE or after[head] == NONE:
                    continue
                reached = before[node] + scale * diagram.cost[arc] + prices[day, diagram.duty[arc]]
                before[head] = min(before[head], reached)
                least[arc] = reached + after[head]
    return least


@kernel
def through(diagram: Diagram, prices: Numbers, scale: int) -> Numbers:
    """int64[day, duty]: the least cost of a path with a duty on a day, NONE without one; see `through_arcs`."""
    by_arc = through_arcs(diagram, prices, scale)
    least = np.full(prices.shape, NONE, dtype=np.int64)
    for day in range(len(prices)):
        for arc in range(diagram.starts[diagram.layers[day]], diagram.starts[diagram.layers[day + 1]]):
            duty = diagram.duty[arc]
            least[day, duty] = min(least[day, duty], by_arc[arc])
    return least
