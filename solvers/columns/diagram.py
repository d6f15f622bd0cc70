"""A row's decision diagram: every legal line is one path through its layers of nodes, a layer a day.

A node is all that the rest of a line needs to know of the days before it. Nodes from which every continuation costs the
same, up to a constant that is charged earlier, become one (minimisation of weighted automata: Mohri, Computational
Linguistics 23, 1997).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.columns.machines import FORBIDDEN, Numbers


class Diagram(NamedTuple):
    """Nodes by day, arcs by node. Day 0 is the first free day here.

    layers    int64[day + 2], where the nodes before each day begin; the last layer is the end, one node
    starts    int64[node + 1], where the arcs of each node begin
    duty      int16[arc], the duty that the arc stands for
    head      int32[arc], the node that it leads to
    cost      int64[arc], what it costs
    """

    layers: Numbers
    starts: Numbers
    duty: NDArray[np.int16]
    head: NDArray[np.int32]
    cost: Numbers

    @property
    def empty(self) -> bool:
        """Whether no line is legal."""
        return len(self.duty) == 0 and len(self.layers) > 2


def free_diagram(allowed: NDArray[np.bool_], costs: Numbers) -> Diagram:
    """One node a day, and an arc for each duty that `allowed` bool[day, duty] holds, at `costs` int64[day, duty]."""
    days, duties = np.nonzero(allowed & (costs < FORBIDDEN))
    return minimised(
        Diagram(
            np.arange(len(allowed) + 2, dtype=np.int64),
            np.append(np.searchsorted(days, np.arange(len(allowed) + 1)), len(days)).astype(np.int64),
            duties.astype(np.int16),
            (days + 1).astype(np.int32),
            costs[days, duties].astype(np.int64),
        )
    )


@kernel
def trimmed(diagram: Diagram) -> Diagram:
    """The same lines, without the nodes that lead nowhere."""
    nodes = len(diagram.starts) - 1
    alive = np.zeros(nodes, dtype=np.bool_)
    alive[nodes - 1] = True
    lost = 0
    for node in range(nodes - 2, -1, -1):
        for arc in range(diagram.starts[node], diagram.starts[node + 1]):
            alive[node] |= alive[diagram.head[arc]]
        lost += not alive[node]
    return diagram if lost == 0 else _compact(diagram, diagram.cost, np.arange(nodes), alive)


@kernel
def minimised(diagram: Diagram) -> Diagram:
    """The same lines at the same costs, in as few nodes as can be."""
    layers, starts = diagram.layers, diagram.starts
    nodes = len(starts) - 1
    least = np.full(nodes, -1, dtype=np.int64)
    least[nodes - 1] = 0
    alive = np.zeros(nodes, dtype=np.bool_)
    alive[nodes - 1] = True
    same = np.arange(nodes)
    cost = diagram.cost.copy()
    size = 16
    while size < 2 * nodes:
        size *= 2
    table = np.full(size, -1, dtype=np.int64)
    for layer in range(len(layers) - 3, -1, -1):
        for node in range(layers[layer], layers[layer + 1]):
            _push(diagram, cost, least, alive, node)
            if alive[node]:
                same[node] = _find(diagram, cost, same, alive, table, node)
    for arc in range(starts[1]):
        if alive[diagram.head[arc]]:
            cost[arc] += least[0]
    return _compact(diagram, cost, same, alive)


@kernel
def _push(diagram: Diagram, cost: Numbers, least: Numbers, alive: NDArray[np.bool_], node: int) -> None:
    """Set the least cost from a node to the end, and make the arcs cost what they lose against it."""
    for arc in range(diagram.starts[node], diagram.starts[node + 1]):
        head = diagram.head[arc]
        if alive[head]:
            cost[arc] += least[head]
            if not alive[node] or cost[arc] < least[node]:
                least[node] = cost[arc]
                alive[node] = True
    for arc in range(diagram.starts[node], diagram.starts[node + 1]):
        if alive[diagram.head[arc]]:
            cost[arc] -= least[node]


@kernel
def _find(diagram: Diagram, cost: Numbers, same: Numbers, alive: NDArray[np.bool_], table: Numbers, node: int) -> int:
    """The first node seen with the arcs of this one."""
    mark = np.uint64(1469598103934665603)
    prime = np.uint64(1099511628211)
    for arc in range(diagram.starts[node], diagram.starts[node + 1]):
        if alive[diagram.head[arc]]:
            for word in (np.int64(diagram.duty[arc]), same[diagram.head[arc]], cost[arc]):
                mark = (mark ^ np.uint64(word)) * prime
                mark ^= mark >> np.uint64(29)
    place = np.int64(mark & np.uint64(len(table) - 1))
    while table[place] >= 0:
        if _alike(diagram, cost, same, alive, table[place], node):
            return int(table[place])
        place = (place + 1) & (len(table) - 1)
    table[place] = node
    return node


@kernel
def _alike(diagram: Diagram, cost: Numbers, same: Numbers, alive: NDArray[np.bool_], one: int, other: int) -> bool:
    """Whether two nodes have the same arcs; those to dead ends do not count."""
    i, j = diagram.starts[one], diagram.starts[other]
    while True:
        while i < diagram.starts[one + 1] and not alive[diagram.head[i]]:
            i += 1
        while j < diagram.starts[other + 1] and not alive[diagram.head[j]]:
            j += 1
        if i == diagram.starts[one + 1] or j == diagram.starts[other + 1]:
            return bool(i == diagram.starts[one + 1] and j == diagram.starts[other + 1])
        if diagram.duty[i] != diagram.duty[j] or cost[i] != cost[j]:
            return False
        if same[diagram.head[i]] != same[diagram.head[j]]:
            return False
        i += 1
        j += 1


@kernel
def _compact(diagram: Diagram, cost: Numbers, same: Numbers, alive: NDArray[np.bool_]) -> Diagram:
    """The diagram without dead ends and without nodes that are the same as another. The first node always stays."""
    nodes = len(diagram.starts) - 1
    number = np.full(nodes, -1, dtype=np.int64)
    layers = np.zeros_like(diagram.layers)
    count = 0
    for layer in range(len(diagram.layers) - 1):
        layers[layer] = count
        for node in range(diagram.layers[layer], diagram.layers[layer + 1]):
            if node == 0 or (alive[node] and same[node] == node):
                number[node] = count
                count += 1
    layers[-1] = count
    starts = np.zeros(count + 1, dtype=np.int64)
    duty, head, kept = np.empty_like(diagram.duty), np.empty_like(diagram.head), np.empty_like(cost)
    arcs = 0
    for node in range(nodes):
        if number[node] >= 0:
            for arc in range(diagram.starts[node], diagram.starts[node + 1]):
                if alive[diagram.head[arc]]:
                    duty[arcs] = diagram.duty[arc]
                    head[arcs] = number[same[diagram.head[arc]]]
                    kept[arcs] = cost[arc]
                    arcs += 1
            starts[number[node] + 1] = arcs
    return Diagram(layers, starts, duty[:arcs].copy(), head[:arcs].copy(), kept[:arcs].copy())
