"""A plan: a line for each row, and what the search must know of it to change it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.replanning.outlines import Ints, Outlines, Records
from solvers.replanning.sums import TOUCHED, Sums

MOST_TAILS = 96
"""Nodes kept a day from which the rest of a line can be followed; there may be more, which are then not made use of."""

TAIL = np.dtype([("node", np.int32), ("step", np.int32), ("cost", np.float64)], align=True)
"""A node from which the rest of a line can be followed: the groups of days taken up and the charge for that rest, above
those from the line's own node.
"""


class Plan(NamedTuple):
    """Lines of all rows. Days count from the first free day.

    cells     int16[row, day]
    nodes     int32[row, day + 1], the outline's node before each day
    totals    int64[sum]
    tails     TAIL[row, day + 1, place]
    width     int32[row, day + 1], how many there are
    """

    cells: NDArray[np.int16]
    nodes: NDArray[np.int32]
    totals: Ints
    tails: Records
    width: NDArray[np.int32]


def blank_plan(outlines: Outlines, sums: Sums) -> Plan:
    """Room for a plan; its lines are to be filled in."""
    rows, days, _ = outlines.own.shape
    return Plan(
        np.zeros((rows, days), dtype=np.int16),
        np.zeros((rows, days + 1), dtype=np.int32),
        np.zeros(len(sums.ladder), dtype=np.int64),
        np.zeros((rows, days + 1, MOST_TAILS), dtype=TAIL),
        np.zeros((rows, days + 1), dtype=np.int32),
    )


@kernel
def arc_of(outlines: Outlines, row: int, node: int, duty: int) -> int:
    """The arc of a node of a row's outline for a duty."""
    arc, kind = outlines.starts[node], outlines.alike[outlines.outline[row], duty]
    while outlines.arcs[arc].duty != kind:
        arc += 1
    return int(arc)


@kernel
def used(outlines: Outlines, sums: Sums, plan: Plan, row: int, number: int, first: int, last: int) -> int:
    """What the row's line adds to a sum on days `first` to `last` (exclusive)."""
    found = 0
    for day in range(first, last):
        duty = plan.cells[row, day]
        if sums.ladder[number] == TOUCHED:
            found += outlines.arcs[arc_of(outlines, row, plan.nodes[row, day], duty)].step
        else:
            found += sums.steps[sums.ladder[number], day, duty]
    return found


@kernel
def settle(outlines: Outlines, sums: Sums, plan: Plan, row: int) -> None:
    """Work out all that goes with a row's cells."""
    days = plan.cells.shape[1]
    plan.nodes[row, 0] = outlines.layers[outlines.outline[row], 0]
    walk(outlines, plan, row, 0, days)
    for number in range(sums.owner[row], sums.owner[row + 1]):
        plan.totals[number] = used(outlines, sums, plan, row, number, 0, days)
    end = plan.tails[row, days, 0]
    end.node, end.step, end.cost = plan.nodes[row, days], 0, 0.0
    plan.width[row, days] = 1
    plan.width[row, :days] = 0
    trail(outlines, plan, row, days, days)


@kernel
def adopt(outlines: Outlines, sums: Sums, plan: Plan, row: int, first: int, last: int, line: NDArray[np.int16]) -> None:
    """Put `line` int16[day], which differs on days `first` to `last` (exclusive) only, into the plan."""
    if (plan.cells[row, first:last] == line[first:last]).all():
        return
    node = plan.nodes[row, first]
    for day in range(first, last):
        node = outlines.arcs[arc_of(outlines, row, node, line[day])].head
    step = plan.tails[row, last, _tail(plan, row, last, node)].step
    for number in range(sums.owner[row], sums.owner[row + 1]):
        plan.totals[number] -= used(outlines, sums, plan, row, number, first, last)
    plan.cells[row, first:last] = line[first:last]
    _rebase(plan, row, last, walk(outlines, plan, row, first, last))
    for number in range(sums.owner[row], sums.owner[row + 1]):
        plan.totals[number] += used(outlines, sums, plan, row, number, first, last)
        if sums.ladder[number] == TOUCHED:
            plan.totals[number] += step
    trail(outlines, plan, row, first, last)


@kernel
def _tail(plan: Plan, row: int, day: int, node: int) -> int:
    """The place of a node among the tails of a day."""
    place = 0
    while plan.tails[row, day, place].node != node:
        place += 1
    return place


@kernel
def walk(outlines: Outlines, plan: Plan, row: int, first: int, last: int) -> int:
    """Find the nodes of a row's line after day `first`. Returns from which day, `last` or later, they were right."""
    days = plan.cells.shape[1]
    for day in range(first, days):
        node = outlines.arcs[arc_of(outlines, row, plan.nodes[row, day], plan.cells[row, day])].head
        if day + 1 >= last and plan.nodes[row, day + 1] == node:
            return int(day + 1)
        plan.nodes[row, day + 1] = node
    return int(days)


@kernel
def trail(outlines: Outlines, plan: Plan, row: int, first: int, last: int) -> None:
    """Find the tails of a row before day `last`; before day `first`, no further than they have changed."""
    for day in range(last - 1, -1, -1):
        own, duty = plan.nodes[row, day], plan.cells[row, day]
        kind = outlines.alike[outlines.outline[row], duty]
        base = outlines.arcs[arc_of(outlines, row, own, duty)]
        count, same = 0, True
        for place in range(plan.width[row, day + 1]):
            tail = plan.tails[row, day + 1, place]
            for entry in range(outlines.ends[tail.node], outlines.ends[tail.node + 1]):
                back = outlines.backs[entry]
                if back.duty != kind or count == MOST_TAILS:
                    continue
                if count == MOST_TAILS - 1 and back.source != own:
                    continue
                found = plan.tails[row, day, count]
                step, cost = tail.step + back.step - base.step, tail.cost + back.cost - base.cost
                same &= found.node == back.source and found.step == step and found.cost == cost
                found.node, found.step, found.cost = back.source, step, cost
                count += 1
        same &= plan.width[row, day] == count
        plan.width[row, day] = count
        if same and day < first:
            return


@kernel
def _rebase(plan: Plan, row: int, first: int, last: int) -> None:
    """Reckon the tails of days `first` to `last` (exclusive) from the nodes that the line has now."""
    for day in range(first, last):
        own = plan.tails[row, day, _tail(plan, row, day, plan.nodes[row, day])]
        step, cost = own.step, own.cost
        for place in range(plan.width[row, day]):
            plan.tails[row, day, place].step -= step
            plan.tails[row, day, place].cost -= cost


@kernel
def rise(outlines: Outlines, sums: Sums, plan: Plan, row: int, first: int, last: int, line: NDArray[np.int16]) -> float:
    """What a row's own terms would charge above now for `line` int16[day], which differs on `first` to `last` only.

    Infinite if a total would be forbidden.
    """
    cost, touched, node, own = 0.0, 0, plan.nodes[row, first], outlines.own[row]
    for day in range(first, last):
        cost += own[day, line[day]] - own[day, plan.cells[row, day]]
        new = outlines.arcs[arc_of(outlines, row, node, line[day])]
        old = outlines.arcs[arc_of(outlines, row, plan.nodes[row, day], plan.cells[row, day])]
        cost += new.cost - old.cost
        touched += new.step - old.step
        node = new.head
    tail = plan.tails[row, last, _tail(plan, row, last, node)]
    cost += tail.cost
    for number in range(sums.owner[row], sums.owner[row + 1]):
        more = np.int64(touched + tail.step)
        if sums.ladder[number] != TOUCHED:
            steps, more = sums.steps[sums.ladder[number]], np.int64(0)
            for day in range(first, last):
                more += steps[day, line[day]] - steps[day, plan.cells[row, day]]
        if more != 0:
            entry = sums.begins[number] + plan.totals[number]
            cost += sums.costs[entry + more] - sums.costs[entry]
    return float(cost)
