"""What the cheapest line through each cell of a row costs."""

from __future__ import annotations

import numpy as np

from roster.scoring import kernel
from solvers.columns.diagram import Diagram
from solvers.columns.labels import NONE, costs_to_end
from solvers.columns.machines import Numbers


@kernel
def through(diagram: Diagram, prices: Numbers, scale: int) -> Numbers:
    """int64[day, duty]: the least cost of a path with a duty on a day, NONE without one.

    Arcs cost `scale` times their own cost plus prices int64[day, duty].
    """
    after = costs_to_end(diagram, prices, scale)
    before = np.full(len(after), NONE, dtype=np.int64)
    before[0] = 0
    least = np.full(prices.shape, NONE, dtype=np.int64)
    for day in range(len(prices)):
        for node in range(diagram.layers[day], diagram.layers[day + 1]):
            for arc in range(diagram.starts[node], diagram.starts[node + 1]):
                duty, head = diagram.duty[arc], diagram.head[arc]
                if before[node] == NONE or after[head] == NONE:
                    continue
                reached = before[node] + scale * diagram.cost[arc] + prices[day, duty]
                before[head] = min(before[head], reached)
                least[day, duty] = min(least[day, duty], reached + after[head])
    return least
