"""The core of a diagram: its cheapest lines at given prices, in few arcs (as in core problems of knapsacks)."""

from __future__ import annotations

import numpy as np

from roster.scoring import kernel
from solvers.columns.diagram import Diagram
from solvers.columns.machines import Numbers
from solvers.columns.through import through_arcs


@kernel
def core(diagram: Diagram, prices: Numbers, scale: int, most: int) -> Diagram:
    """The arcs through which the cheapest lines lead, about `most` of them; every line of theirs is whole.

    Arcs cost `scale` times their own cost plus prices int64[day, duty]. The cheapest line through an arc leads through
    arcs that have no dearer ones, so a threshold on what it costs cuts no line in two.
    """
    if len(diagram.duty) <= most:
        return diagram
    least = through_arcs(diagram, prices, scale)
    return _within(diagram, least, np.partition(least, most)[most])


@kernel
def _within(diagram: Diagram, least: Numbers, limit: int) -> Diagram:
    """The arcs with `least` int64[arc] below a limit, or of the very least, and the nodes that they join."""
    nodes = len(diagram.starts) - 1
    limit = max(limit, least.min() + 1)
    number = np.full(nodes, -1, dtype=np.int64)
    number[0] = 0
    for arc in range(len(least)):
        if least[arc] < limit:
            number[diagram.head[arc]] = 0
    count = 0
    layers = np.zeros_like(diagram.layers)
    for layer in range(len(diagram.layers) - 1):
        layers[layer] = count
        for node in range(diagram.layers[layer], diagram.layers[layer + 1]):
            if number[node] == 0:
                number[node] = count
                count += 1
    layers[-1] = count
    kept = np.int64((least < limit).sum())
    starts = np.zeros(count + 1, dtype=np.int64)
    duty, head = np.empty(kept, dtype=diagram.duty.dtype), np.empty(kept, dtype=diagram.head.dtype)
    cost = np.empty(kept, dtype=np.int64)
    arcs = 0
    for node in range(nodes):
        if number[node] >= 0:
            for arc in range(diagram.starts[node], diagram.starts[node + 1]):
                if least[arc] < limit:
                    duty[arcs], head[arcs] = diagram.duty[arc], number[diagram.head[arc]]
                    cost[arcs] = diagram.cost[arc]
                    arcs += 1
            starts[number[node] + 1] = arcs
    return Diagram(layers, starts, duty, head, cost)
