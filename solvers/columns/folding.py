"""Folding a machine into a diagram, whole or as far as lines are cheap: nodes become pairs of a node and a state."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

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
    fits, product = _product(diagram, after, machine, ahead, Costs(prices, 0), NONE, most_nodes)
    return product if fits else None


def cheap_fold(
    diagram: Diagram, machine: Transitions, costs: Costs, shift: Numbers, limit: int, most_nodes: int = NO_LIMIT
) -> Diagram | None:
    """The lines that cost no more than a limit, the machine's charges included; None if they take too many nodes.

    Dearer lines may be among them. How many are depends on `shift` int64[day, duty], which is charged to the diagram
    and paid back by the machine, for what is still to come is bounded for each of them alone.
    """
    after = costs_to_end(diagram, costs.prices + shift, costs.scale)
    ahead = least_charges(machine, costs.scale, shift)
    fits, product = _product(diagram, after, machine, ahead, costs, limit, most_nodes)
    return trimmed(product) if fits else None


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
    diagram: Diagram, after: Numbers, machine: Transitions, ahead: Numbers, costs: Costs, limit: int, most_nodes: int
) -> tuple[bool, Diagram]:
    """The pairs by which a line may cost no more than a limit, and whether there are few enough.

    After each node int64[node] and each state int64[state], that much is still to come at least.
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
                        return False, diagram
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
    layers[days + 1] = nodes = max(nodes, layers[days] + 1)
    starts[nodes] = arcs
    return True, Diagram(layers, starts[: nodes + 1].copy(), duty[:arcs].copy(), head[:arcs].copy(), cost[:arcs].copy())
