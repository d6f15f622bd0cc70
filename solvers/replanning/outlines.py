"""The outlines of lines: what stretches, sequences and groups of days allow, in one diagram for all rows that agree.

An outline leaves out wishes, cells that are not allowed, and sums. So rows on the same terms of work share one, and it
stays small however long the period is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from roster.table import Cells16, Origin, Run, Sequence, Table, Term, Touch, Wish, numbers_of
from solvers.columns.diagram import Diagram, free_diagram
from solvers.columns.folding import folded
from solvers.columns.machines import Machine, TouchMachine, machines_of
from solvers.columns.tabulate import Tabulator

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Records = NDArray[np.void]

ARC = np.dtype([("head", np.int32), ("duty", np.int16), ("step", np.int16), ("cost", np.int64)], align=True)
"""An arc of a diagram: the node that it leads to, its class of duties, the groups of days it takes up, its charge."""

BACK = np.dtype([("source", np.int32), ("duty", np.int16), ("step", np.int16), ("cost", np.int64)], align=True)
"""The same arc seen from its head: the node that it comes from."""

GROUP = 2**34
"""What a group of days with work in it is charged while a diagram is built, so that arcs tell how many they take up."""

NOBODY = Origin("", "")


class Outlines(NamedTuple):
    """The diagrams of all outlines, one after another, and what rows add to theirs. Day 0 is the first free day here.

    begin     that day's number in the table
    outline   int64[row], the outline of each row
    layers    int64[outline, day + 2], where the nodes before each day begin; the last layer is the end, one node
    starts    int64[node + 1], where the arcs of each node begin
    arcs      ARC[arc], one for all duties of a class
    ends      int64[node + 1], where the arcs into each node begin
    backs     BACK[entry]
    alike     int16[outline, duty], the class of each: the first duty that has the same arcs everywhere
    highest   int32[outline, day], the most groups that an arc of a day takes up
    own       float64[row, day, duty], what wishes charge for a cell; infinite where it is not allowed
    """

    begin: int
    outline: Ints
    layers: Ints
    starts: Ints
    arcs: Records
    ends: Ints
    backs: Records
    alike: NDArray[np.int16]
    highest: NDArray[np.int32]
    own: Floats


def outlines_of(table: Table) -> Outlines:
    """The outlines of a table. Raises TooWideError if a term has too much to remember."""
    begin = min(table.first, table.days - 1)
    tabulator = Tabulator(table)
    allowed = tabulator.allowed
    rows_by_key: dict[Hashable, list[int]] = defaultdict(list)
    for row in range(len(table.rows)):
        rows_by_key[_key(tabulator.terms[row], table.past[row, :begin])].append(row)
    outline = np.zeros(len(table.rows), dtype=np.int64)
    diagrams = []
    for number, rows in enumerate(rows_by_key.values()):
        outline[rows] = number
        past = table.past[rows[0], :begin].astype(np.int64)
        machines = _machines(table, tabulator.terms[rows[0]])
        diagrams.append(_diagram(machines, past, tabulator, np.logical_or.reduce(allowed[rows], axis=0)))
    return _joined(begin, outline, diagrams, _own(table, begin, allowed), len(table.duties))


def _key(terms: list[Term], past: Cells16) -> Hashable:
    """What rows of one outline have in common."""
    counted = counted_touches(terms)
    mine = (term for term in terms if isinstance(term, Run | Sequence | Touch) and term not in counted)
    alike = (replace(term, origin=NOBODY, row=0) for term in mine)
    return (*alike, counted[0].groups if counted else (), past.tobytes())


def _diagram(machines: list[Machine], past: Ints, tabulator: Tabulator, allowed: NDArray[np.bool_]) -> Diagram:
    """The outline of a row after its past int64[day], over the duties that `allowed` bool[day, duty] holds."""
    diagram = free_diagram(allowed[len(past) :], np.zeros(allowed[len(past) :].shape, dtype=np.int64))
    for machine in machines:
        diagram = folded(diagram, tabulator.write(machine, allowed, past))
    return diagram


def counted_touches(terms: Iterable[Term]) -> list[Touch]:
    """The touches of a row that are summed outside its outline: all those on the most groups that any of them has."""
    touches = [term for term in terms if isinstance(term, Touch)]
    groups = max((touch.groups for touch in touches), key=len, default=())
    return [touch for touch in touches if touch.groups == groups]


def _machines(table: Table, terms: list[Term]) -> list[Machine]:
    """The machines of a row, the quickest to forget first."""
    counted = counted_touches(terms)
    found = machines_of(table, [term for term in terms if term not in counted])
    if counted:
        found.append(TouchMachine(replace(counted[0], least=0, most=0, price=GROUP), table.days))
    return found


def _own(table: Table, begin: int, allowed: NDArray[np.bool_]) -> Floats:
    costs = np.zeros(allowed.shape, dtype=np.float64)
    for term in table.terms:
        if isinstance(term, Wish) and begin <= term.day < table.days:
            duties = [duty for duty in numbers_of(term.duties) if duty < len(table.duties)]
            costs[term.row, term.day, duties] += np.inf if term.price is None else term.price
    costs[~allowed] = np.inf
    return np.ascontiguousarray(costs[:, begin:])


def _joined(begin: int, outline: Ints, diagrams: list[Diagram], own: Floats, duties: int) -> Outlines:
    alike = np.stack([_alike(diagram.starts, diagram.duty, diagram.head, diagram.cost, duties) for diagram in diagrams])
    nodes = np.cumsum([0, *(len(diagram.starts) - 1 for diagram in diagrams)])
    kept = [classes[diagram.duty] == diagram.duty for classes, diagram in zip(alike, diagrams, strict=True)]
    firsts = np.cumsum([0, *(int(mask.sum()) for mask in kept)])
    arcs, joined = np.empty(firsts[-1], dtype=ARC), []
    for diagram, mask, node, first in zip(diagrams, kept, nodes[:-1], firsts[:-1], strict=True):
        mine, cost = arcs[first : first + int(mask.sum())], diagram.cost[mask]
        step = (cost + GROUP // 2) // GROUP
        mine["head"], mine["duty"], mine["step"] = diagram.head[mask] + node, diagram.duty[mask], step
        mine["cost"] = cost - GROUP * step
        joined.append(np.append(0, np.cumsum(mask))[diagram.starts[:-1]] + first)
    starts = np.append(np.concatenate(joined), firsts[-1])
    layers = np.stack([diagram.layers + node for diagram, node in zip(diagrams, nodes[:-1], strict=True)])
    backs = np.empty(len(arcs), dtype=BACK)
    highest = np.array([_highest(layer, starts, arcs) for layer in layers], dtype=np.int32)
    return Outlines(begin, outline, layers, starts, arcs, _backwards(starts, arcs, backs), backs, alike, highest, own)


def _highest(layers: Ints, starts: Ints, arcs: Records) -> list[int]:
    """The most groups that an arc of each day takes up."""
    ends = starts[layers[:-1]]
    return [int(arcs["step"][first:last].max(initial=0)) for first, last in pairwise(ends)]


@kernel
def _backwards(starts: Ints, arcs: Records, backs: Records) -> Ints:
    """Fill in the arcs into each node. Returns where they begin."""
    nodes = len(starts) - 1
    ends = np.zeros(nodes + 1, dtype=np.int64)
    for arc in range(len(arcs)):
        ends[arcs[arc].head + 1] += 1
    for node in range(nodes):
        ends[node + 1] += ends[node]
    free = ends.copy()
    for node in range(nodes):
        for arc in range(starts[node], starts[node + 1]):
            place = free[arcs[arc].head]
            free[arcs[arc].head] += 1
            backs[place].source, backs[place].duty = node, arcs[arc].duty
            backs[place].step, backs[place].cost = arcs[arc].step, arcs[arc].cost
    return ends


@kernel
def _alike(
    starts: Ints, duty: NDArray[np.int16], head: NDArray[np.int32], cost: Ints, duties: int
) -> NDArray[np.int16]:
    """int16[duty]: the first duty that has the same arcs everywhere, by a digest of them."""
    prime = np.uint64(1099511628211)
    digest = np.full(duties, np.uint64(1469598103934665603), dtype=np.uint64)
    for node in range(len(starts) - 1):
        for arc in range(starts[node], starts[node + 1]):
            mark = digest[duty[arc]]
            for word in (node, np.int64(head[arc]), cost[arc]):
                mark = (mark ^ np.uint64(word)) * prime
                mark ^= mark >> np.uint64(31)
            digest[duty[arc]] = mark
    found = np.zeros(duties, dtype=np.int16)
    for one in range(duties):
        other = 0
        while digest[other] != digest[one]:
            other += 1
        found[one] = other
    return found
