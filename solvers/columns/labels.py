"""Kernels that find the cheapest line: backwards over the diagram alone, then forwards with labels for loose sums.

A label is a path from the first day, known by its node and its loose sums; of two that agree in both, the cheaper
stays. The way back gives each node the least cost to the end without the loose sums, which is a bound for every label.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.columns.diagram import Diagram
from solvers.columns.loose import Loose, ahead, step
from solvers.columns.machines import FORBIDDEN, Numbers

NONE = 2**62
"""The cost of no line at all."""


class Labelling(NamedTuple):
    """What a labelling found.

    cost     the cost of `line`, NONE if there is none
    bound    no line costs less; NONE if there is none
    labels   labels that were expanded
    line     int16[day]
    """

    cost: int
    bound: int
    labels: int
    line: NDArray[np.int16]


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
def follow(diagram: Diagram, least: Numbers, prices: Numbers, scale: int) -> NDArray[np.int16]:
    """int16[day]: a cheapest line of the diagram, the first duty of equals."""
    days = len(diagram.layers) - 2
    line = np.zeros(days, dtype=np.int16)
    node = 0
    for day in range(days):
        for arc in range(diagram.starts[node], diagram.starts[node + 1]):
            cost = scale * diagram.cost[arc] + prices[day, diagram.duty[arc]] + least[diagram.head[arc]]
            if cost == least[node]:
                line[day], node = diagram.duty[arc], diagram.head[arc]
                break
    return line


@kernel
def cheapest(diagram: Diagram, loose: Loose, prices: Numbers, scale: int, below: int, most_labels: int) -> Labelling:
    """The cheapest line that costs less than `below`, keeping at most `most_labels` labels a day, the most promising.

    The line is one of all, so its cost is never too low; what is dropped is counted at its bound, so `bound` is never
    too high. The two are equal if nothing that might be cheaper was dropped.
    """
    least = costs_to_end(diagram, prices, scale)
    if least[0] >= below:
        return Labelling(NONE, int(least[0]), 0, np.zeros(0, dtype=np.int16))
    if len(loose.last) == 0:
        return Labelling(int(least[0]), int(least[0]), 0, follow(diagram, least, prices, scale))
    return _forward(diagram, loose, prices, scale, below, most_labels, least)


@kernel
def _forward(
    diagram: Diagram, loose: Loose, prices: Numbers, scale: int, below: int, most_labels: int, least: Numbers
) -> Labelling:
    """Extend labels day by day."""
    days, sums = len(diagram.layers) - 2, len(loose.last)
    tree = _Tree(np.empty(days * most_labels + 1, dtype=np.int64), np.empty(days * most_labels + 1, dtype=np.int16))
    now, after = _labels(most_labels * prices.shape[1] + 1, sums), _labels(most_labels * prices.shape[1] + 1, sums)
    size = 16
    while size < 3 * most_labels * prices.shape[1]:
        size *= 2
    table, used = np.zeros(size, dtype=np.int64), 0
    now.node[0], now.cost[0], now.place[0] = 0, 0, 0
    now.values[0] = 0
    count, placed, bound = 1, 1, below
    for day in range(days):
        found = _extend(diagram, loose, prices, scale, bound, least, day, now, count, after, table, used)
        used += found
        count, dropped = _keep(after, found, most_labels)
        bound = min(bound, dropped)
        for i in range(count):
            tree.parent[placed], tree.duty[placed] = after.place[i], after.duty[i]
            after.place[i] = placed
            placed += 1
        now, after = after, now
    if count == 0:
        return Labelling(NONE, bound, placed, np.zeros(0, dtype=np.int16))
    return Labelling(int(now.cost[0]), min(bound, int(now.cost[0])), placed, _trace(tree, now.place[0], days))


class _Tree(NamedTuple):
    """Where each kept label came from: int64[label], and by which duty: int16[label]."""

    parent: Numbers
    duty: NDArray[np.int16]


class _Labels(NamedTuple):
    """Labels of one day: node, cost, promise (cost with the bound on what follows), place in the tree (of the parent
    until the label is kept), duty, and values int64[label, sum].
    """

    node: Numbers
    cost: Numbers
    promise: Numbers
    place: Numbers
    duty: NDArray[np.int16]
    values: Numbers


@kernel
def _labels(room: int, sums: int) -> _Labels:
    return _Labels(
        np.empty(room, dtype=np.int64),
        np.empty(room, dtype=np.int64),
        np.empty(room, dtype=np.int64),
        np.empty(room, dtype=np.int64),
        np.empty(room, dtype=np.int16),
        np.empty((room, sums), dtype=np.int64),
    )


@kernel
def _extend(
    diagram: Diagram,
    loose: Loose,
    prices: Numbers,
    scale: int,
    below: int,
    least: Numbers,
    day: int,
    now: _Labels,
    count: int,
    after: _Labels,
    table: Numbers,
    used: int,
) -> int:
    """Extend `count` labels by every duty; labels that cannot come out below `below` are left out. Returns how many.

    Entries of the hash table up to `used` are those of days before.
    """
    values = np.zeros(len(loose.last), dtype=np.int64)
    found = 0
    for label in range(count):
        for arc in range(diagram.starts[now.node[label]], diagram.starts[now.node[label] + 1]):
            duty, head = int(diagram.duty[arc]), int(diagram.head[arc])
            values[:] = now.values[label]
            charged = step(loose, values, day, duty)
            if charged < 0 or charged >= FORBIDDEN:
                continue
            cost = now.cost[label] + scale * (diagram.cost[arc] + charged) + prices[day, duty]
            promise = cost + least[head] + scale * ahead(loose, values, day + 1)
            if promise >= below:
                continue
            slot = _slot(table, used, after, head, values)
            place = table[slot] - used - 1
            if place < 0:
                place = found
                found += 1
                table[slot] = used + found
                after.node[place] = head
                after.values[place] = values
            elif cost >= after.cost[place]:
                continue
            after.cost[place], after.promise[place] = cost, promise
            after.place[place], after.duty[place] = now.place[label], duty
    return found


@kernel
def _slot(table: Numbers, used: int, labels: _Labels, node: int, values: Numbers) -> int:
    """Where the label with this node and these values stands in a hash table, or would."""
    mark = np.uint64(node) * np.uint64(0x9E3779B97F4A7C15)
    for value in values:
        mark = (mark ^ (mark >> np.uint64(29)) ^ np.uint64(value)) * np.uint64(0xBF58476D1CE4E5B9)
    slot = np.int64((mark ^ (mark >> np.uint64(32))) & np.uint64(len(table) - 1))
    while table[slot] > used:
        label = table[slot] - used - 1
        if labels.node[label] == node and (labels.values[label] == values).all():
            break
        slot = (slot + 1) & (len(table) - 1)
    return int(slot)


@kernel
def _keep(labels: _Labels, found: int, most: int) -> tuple[int, int]:
    """Keep the labels with the best promise, at most so many. Returns how many, and the best promise of the others."""
    if found <= most:
        return found, NONE
    cut = np.partition(labels.promise[:found], most)[most]
    ties = most - np.int64((labels.promise[:found] < cut).sum())
    kept = 0
    for i in range(found):
        tied = labels.promise[i] == cut and ties > 0
        ties -= tied
        if tied or labels.promise[i] < cut:
            labels.node[kept], labels.cost[kept], labels.place[kept] = labels.node[i], labels.cost[i], labels.place[i]
            labels.promise[kept], labels.duty[kept] = labels.promise[i], labels.duty[i]
            labels.values[kept] = labels.values[i]
            kept += 1
    return kept, int(cut)


@kernel
def _trace(tree: _Tree, place: int, days: int) -> NDArray[np.int16]:
    """The line that a label stands for."""
    line = np.zeros(days, dtype=np.int16)
    for day in range(days - 1, -1, -1):
        line[day], place = tree.duty[place], tree.parent[place]
    return line
