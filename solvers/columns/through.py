"""Lines beside the cheapest one: through each cell of a row, the cheapest that its diagram holds."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.columns.diagram import Diagram
from solvers.columns.labels import NONE, costs_to_end
from solvers.columns.machines import Numbers


@kernel
def through(diagram: Diagram, prices: Numbers, scale: int) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """What the cheapest lines through each cell need, at `scale` times the arcs plus prices int64[day, duty].

    int64[day, duty] the least cost of a path with a duty on a day, NONE without one; int64[day, duty] the arc where
    that path comes by, -1 without one; int64[node] the arc by which the cheapest way to a node comes; int64[arc] the
    node that an arc leaves.
    """
    after = costs_to_end(diagram, prices, scale)
    before = np.full(len(after), NONE, dtype=np.int64)
    before[0] = 0
    least = np.full(prices.shape, NONE, dtype=np.int64)
    by = np.full(prices.shape, -1, dtype=np.int64)
    came = np.full(len(after), -1, dtype=np.int64)
    tail = np.zeros(len(diagram.duty), dtype=np.int64)
    for day in range(len(prices)):
        for node in range(diagram.layers[day], diagram.layers[day + 1]):
            for arc in range(diagram.starts[node], diagram.starts[node + 1]):
                tail[arc] = node
                duty, head = diagram.duty[arc], diagram.head[arc]
                if before[node] == NONE or after[head] == NONE:
                    continue
                reached = before[node] + scale * diagram.cost[arc] + prices[day, duty]
                if reached < before[head]:
                    before[head], came[head] = reached, arc
                if reached + after[head] < least[day, duty]:
                    least[day, duty], by[day, duty] = reached + after[head], arc
    return least, by, came, tail


@kernel
def lines_through(diagram: Diagram, prices: Numbers, scale: int, most: int) -> NDArray[np.int16]:
    """int16[line, day]: at most so many of the cheapest lines through cells, the cheapest first, some of them twice."""
    least, by, came, tail = through(diagram, prices, scale)
    after = costs_to_end(diagram, prices, scale)
    days, duties = prices.shape
    order = np.argsort(least.ravel())[:most]
    found = np.zeros((len(order), days), dtype=np.int16)
    count = 0
    for place in order:
        day, duty = place // duties, place % duties
        arc = by[day, duty]
        if arc < 0:
            break
        found[count, day] = duty
        node = tail[arc]
        for earlier in range(day - 1, -1, -1):
            back = came[node]
            found[count, earlier] = diagram.duty[back]
            node = tail[back]
        node = np.int64(diagram.head[arc])
        for later in range(day + 1, days):
            for onward in range(diagram.starts[node], diagram.starts[node + 1]):
                cost = scale * diagram.cost[onward] + prices[later, diagram.duty[onward]] + after[diagram.head[onward]]
                if cost == after[node]:
                    found[count, later], node = diagram.duty[onward], np.int64(diagram.head[onward])
                    break
        count += 1
    return found[:count]
