"""Folding a machine into a diagram, whole or as far as lines are cheap: nodes become pairs of a node and a state."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.columns.diagram import Diagram, minimised, trimmed
from solvers.columns.machines import Numbers
from solvers.columns.paths import NONE, costs_to_end
from solvers.columns.tabulate import Transitions

NO_LIMIT = 2**31 - 1
"""More nodes than a diagram can number."""


class Costs(NamedTuple):
    """What lines cost: `scale` times their arcs, plus prices int64[day, duty]."""

    prices: Numbers
    scale: int


def folded(diagram: Diagram, machine: Transitions) -> Diagram:
    """The diagram whose lines the machine charges too."""
    larger = grown(diagram, machine, NO_LIMIT)
    assert larger is not None
    return minimised(larger)


def grown(diagram: Diagram, machine: Transitions, most_nodes: int) -> Diagram | None:
    """The same, neither minimised nor trimmed; None if it has more nodes than that."""
    prices = np.zeros((len(diagram.layers) - 2, machine.heads.shape[1]), dtype=np.int64)
    after, ahead = np.zeros(len(diagram.starts) - 1, dtype=np.int64), np.zeros(machine.layers[-1], dtype=np.int64)
    limit, product = _product(diagram, after, machine, ahead, Costs(prices, 0), NONE, most_nodes, NO_LIMIT)
    return product if limit == NONE else None


def cheap_fold(
    diagram: Diagram, machine: Transitions, costs: Costs, shift: Numbers, limit: int, beam: int = NO_LIMIT
) -> tuple[Diagram, int]:
    """The lines that cost no more than a limit, the machine's charges included, in at most `beam` nodes a day.

    Returns the limit that was kept too: it is lower where the beam was too narrow. Dearer lines may be among them. How
    many are depends on `shift` int64[day, duty], which is charged to the diagram and paid back by the machine, for what
    is still to come is bounded for each of them alone.
    """
    after = costs_to_end(diagram, costs.prices + shift, costs.scale)
    ahead = least_charges(machine, costs.scale, shift)
    limit, product = _product(diagram, after, machine, ahead, costs, limit, NO_LIMIT, beam)
    return trimmed(product), limit


def nothing(days: int, duties: int) -> Transitions:
    """A machine that charges nothing."""
    free = np.zeros((days, duties), dtype=np.int64)
    return Transitions(np.arange(days + 2, dtype=np.int64), free, free)


@kernel
def least_charges(machine: Transitions, scale: int, shift: Numbers) -> Numbers:
    """int64[state]: the least that a machine charges from a state on, times `scale`, less what is paid back.

    NONE where no line leads to the end; `shift` int64[day, duty].
    """
    layers = machine.layers
    least = np.full(layers[-1], NONE, dtype=np.int64)
    least[layers[-1] - 1] = 0
    for day in range(len(layers) - 3, -1, -1):
        for state in range(layers[day], layers[day + 1]):
            for duty in range(machine.heads.shape[1]):
                after = layers[day + 1] + machine.heads[state, duty]
                if machine.heads[state, duty] >= 0 and least[after] < NONE:
                    charge = scale * machine.charges[state, duty] - shift[day, duty]
                    least[state] = min(least[state], charge + least[after])
    return least


@kernel
def _product(
    diagram: Diagram,
    after: Numbers,
    machine: Transitions,
    ahead: Numbers,
    costs: Costs,
    limit: int,
    most_nodes: int,
    beam: int,
) -> tuple[int, Diagram]:
    """The pairs by which a line may cost no more than a limit, the best of them where they are more than the beam.

    After each node int64[node] and each state int64[state], that much is still to come at least. Returns the limit that
    was kept; -NONE if there are more nodes than that.
    """
    days = len(diagram.layers) - 2
    layers = np.zeros(days + 2, dtype=np.int64)
    spots, room = 1024, 4096
    node_of, state_of = np.zeros(spots, dtype=np.int64), np.zeros(spots, dtype=np.int64)
    starts, reached = np.zeros(spots + 2, dtype=np.int64), np.zeros(spots, dtype=np.int64)
    duty, head, cost = np.empty(room, dtype=np.int16), np.empty(room, dtype=np.int32), np.empty(room, dtype=np.int64)
    nodes, arcs = 1, 0
    for day in range(days):
        layers[day + 1] = nodes
        first, below = machine.layers[day + 1], diagram.layers[day + 1]
        states = machine.layers[day + 2] - first
        seen = np.full((diagram.layers[day + 2] - below) * states, -1, dtype=np.int32)
        for pair in range(layers[day], layers[day + 1]):
            state = machine.layers[day] + state_of[pair]
            for arc in range(diagram.starts[node_of[pair]], diagram.starts[node_of[pair] + 1]):
                follow, following = diagram.head[arc], machine.heads[state, diagram.duty[arc]]
                if following < 0 or after[follow] == NONE or ahead[first + following] == NONE:
                    continue
                own = diagram.cost[arc] + machine.charges[state, diagram.duty[arc]]
                there = reached[pair] + costs.scale * own + costs.prices[day, diagram.duty[arc]]
                if there + after[follow] + ahead[first + following] > limit:
                    continue
                key = (follow - below) * states + following
                if seen[key] < 0:
                    if nodes == most_nodes:
                        return -NONE, diagram
                    if nodes == spots:
                        node_of, state_of = np.append(node_of, node_of), np.append(state_of, state_of)
                        starts, reached = np.append(starts, starts), np.append(reached, reached)
                        spots *= 2
                    node_of[nodes], state_of[nodes], reached[nodes] = follow, following, there
                    seen[key] = nodes
                    nodes += 1
                reached[seen[key]] = min(reached[seen[key]], there)
                if arcs == room:
                    duty, head, cost = np.append(duty, duty), np.append(head, head), np.append(cost, cost)
                    room *= 2
                duty[arcs], head[arcs], cost[arcs] = diagram.duty[arc], seen[key], own
                arcs += 1
            starts[pair + 1] = arcs
        if nodes - layers[day + 1] > beam:
            new = slice(layers[day + 1], nodes)
            promise = reached[new] + after[node_of[new]] + ahead[first + state_of[new]]
            kept = _best(promise, beam)
            limit = min(limit, promise[kept < 0].min() - 1)
            for old in range(len(kept)):
                if kept[old] >= 0:
                    place, stays = layers[day + 1] + kept[old], layers[day + 1] + old
                    node_of[place], state_of[place], reached[place] = node_of[stays], state_of[stays], reached[stays]
            nodes = layers[day + 1] + beam
            arcs = _without_dropped(layers[day], layers[day + 1], starts, duty, head, cost, kept)
    layers[days + 1] = nodes = max(nodes, layers[days] + 1)
    starts[nodes] = arcs
    return limit, Diagram(
        layers, starts[: nodes + 1].copy(), duty[:arcs].copy(), head[:arcs].copy(), cost[:arcs].copy()
    )


@kernel
def _best(promise: Numbers, most: int) -> Numbers:
    """int64[node]: new numbers of so many with the best promise, in the same order; -1 for the others."""
    cut = np.partition(promise, most)[most]
    ties = most - np.int64((promise < cut).sum())
    kept, count = np.full(len(promise), -1, dtype=np.int64), 0
    for node in range(len(promise)):
        tied = promise[node] == cut and ties > 0
        ties -= tied
        if tied or promise[node] < cut:
            kept[node] = count
            count += 1
    return kept


@kernel
def _without_dropped(
    begin: int,
    end: int,
    starts: Numbers,
    duty: NDArray[np.int16],
    head: NDArray[np.int32],
    cost: Numbers,
    kept: Numbers,
) -> int:
    """Leave out the arcs of nodes from `begin` to `end` that lead to dropped nodes. Returns how many arcs there are."""
    arcs = first = starts[begin]
    for node in range(begin, end):
        last = starts[node + 1]
        for arc in range(first, last):
            number = kept[head[arc] - end]
            if number >= 0:
                duty[arcs], head[arcs], cost[arcs] = duty[arc], end + number, cost[arc]
                arcs += 1
        first, starts[node + 1] = last, arcs
    return int(arcs)
