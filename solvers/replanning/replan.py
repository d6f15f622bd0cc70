"""The move of the search: the best re-plan of one row in a window of days, with the rest of its line as it is.

A labelling over the row's outline: a label is a node and the totals of those sums that the window can bring to another
cost. Of two labels that agree in both, the cheaper stays (Irnich and Desaulniers 2005), and none that must cost more
than the line in hand. It ends at the nodes from which the rest of the line can be followed. Sums that do not fit into a
label are left out; what comes of them is known exactly afterwards.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.replanning.held import Held, hold, room_to_hold, unpacked
from solvers.replanning.options import NONE, Options, offer, room_for_options
from solvers.replanning.outlines import Outlines
from solvers.replanning.plan import Plan, arc_of
from solvers.replanning.sums import TOUCHED, Floats, Ints, Sums

MOST_LABELS = 400_000
"""Labels of one re-plan; what comes beyond is dropped."""

FEWEST_PLACES, MOST_PLACES = 6, 20
"""Powers of two: places in which the labels of a day are found again."""

LITTLE = 1e-6
"""What a label may cost more than the line in hand, since sums of prices are rounded."""

LABEL = np.dtype(
    [
        ("value", np.float64),
        ("packed", np.int64),
        ("node", np.int32),
        ("parent", np.int32),
        ("duty", np.int32),
        ("place", np.int32),
    ],
    align=True,
)
"""A label: least cost so far, packed totals, node, the label before it, the duty between the two, where it is found."""

END = np.dtype([("turn", np.int64), ("tail", np.int64)], align=True)
"""Which tail of a plan begins at a node, and in which re-plan it was put there."""


class Scratch(NamedTuple):
    """Room for one re-plan.

    labels     LABEL[label]
    places     int32[place], the label of each; good only if that label is of the day in hand and names the place
    at_end     END[node of the day]
    held       the sums that labels hold
    options    what the days offer
    counters   int64[2]: labels and re-plans
    """

    labels: NDArray[np.void]
    places: NDArray[np.int32]
    at_end: NDArray[np.void]
    held: Held
    options: Options
    counters: Ints


def scratch_of(outlines: Outlines, sums: Sums) -> Scratch:
    """Room for re-plans of any row."""
    _, days, duties = outlines.own.shape
    return Scratch(
        np.zeros(MOST_LABELS, dtype=LABEL),
        np.zeros(1 << MOST_PLACES, dtype=np.int32),
        np.zeros(int(np.diff(outlines.layers, axis=1).max(initial=1)), dtype=END),
        room_to_hold(sums, days),
        room_for_options(days, duties),
        np.zeros(2, dtype=np.int64),
    )


@kernel
def replan(
    outlines: Outlines,
    sums: Sums,
    plan: Plan,
    scratch: Scratch,
    row: int,
    first: int,
    last: int,
    prices: Floats,
    base: Ints,
    limits: Ints,
    needed: Ints,
    ended: bool,
    in_hand: bool,
    most: int,
    pace: int,
    line: NDArray[np.int16],
) -> bool:
    """Put the cheapest re-plan of days `first` to `last` (exclusive) into `line` int16[day].

    prices   float64[day, duty], what cells cost, own wishes included; infinite where a duty may not be
    base     int64[sum], the row's totals without the window
    limits   int64[sum, 2], the least and the most total that may come of it
    needed   int64[node of the last day, groups of days taken up], the least of the first held sum with a minimum; only
             if not ended
    ended    whether the rest of the line is there, so that its nodes and the costs of totals count
    in_hand  whether the plan's own line is one of those to choose from, so that none that costs more is looked for
    most     sums that labels may hold, at most DIMENSIONS
    pace     how many of its highest steps a sum may stray from an even use of days; 0 for as many as it likes

    Returns whether there is any. If there is no room for all labels, fewer sums are held.
    """
    while True:
        hold(outlines, sums, scratch.held, row, first, last, base, limits, ended, most, pace)
        offer(outlines, sums, scratch.held, scratch.options, row, first, last, prices)
        at_most = _in_hand(outlines, sums, plan, scratch, row, first, last, prices) if in_hand else np.inf
        made = _label(outlines, sums, plan, scratch, row, first, last, base, needed, ended, at_most, line)
        if made < MOST_LABELS:
            return made >= 0
        if scratch.held.counts[0] <= 1:
            return False
        most = scratch.held.counts[0] - 1


@kernel
def _in_hand(
    outlines: Outlines, sums: Sums, plan: Plan, scratch: Scratch, row: int, first: int, last: int, prices: Floats
) -> float:
    """What the plan's own line costs, less what the cheapest tail would save it at best."""
    cost, held = LITTLE, scratch.held
    for day in range(first, last):
        duty = plan.cells[row, day]
        cost += prices[day, duty] + outlines.arcs[arc_of(outlines, row, plan.nodes[row, day], duty)].cost
    for place in range(held.counts[0]):
        number = held.sums[place]
        cost += sums.costs[sums.begins[number] + plan.totals[number]]
    least = 0.0
    for tail in range(plan.width[row, last]):
        least = min(least, plan.tails[row, last, tail].cost)
    return float(cost - least)


@kernel
def _label(
    outlines: Outlines,
    sums: Sums,
    plan: Plan,
    scratch: Scratch,
    row: int,
    first: int,
    last: int,
    base: Ints,
    needed: Ints,
    ended: bool,
    at_most: float,
    line: NDArray[np.int16],
) -> int:
    """The labelling itself. Returns how many labels it made, -1 if none came through."""
    labels, options, held = scratch.labels, scratch.options, scratch.held
    labels[0].value, labels[0].packed, labels[0].node, labels[0].parent = 0.0, 0, plan.nodes[row, first], -1
    begin, end, made = 0, 1, 1
    touched = np.int64(0)
    if held.counts[2] >= 0:
        touched = np.int64(1) << held.shifts[held.counts[2]]
    for day in range(first, last):
        power = _power((end - begin) * options.counts[day])
        ahead, guard = options.ahead[day + 1], held.counts[3]
        low, high = held.ends[day + 1, 0], held.ends[day + 1, 1] | guard
        for label in range(begin, end):
            node, value, packed = labels[label].node, labels[label].value, labels[label].packed
            for arc in range(outlines.starts[node], outlines.starts[node + 1]):
                link = outlines.arcs[arc]
                place = options.firsts[day, link.duty]
                while place != NONE:
                    option = options.options[day, place]
                    place = option.next
                    grown = packed + option.more + link.step * touched
                    cost = value + link.cost + option.price
                    fits = ((grown | guard) - low) & (high - grown) & guard == guard
                    if not fits or cost + ahead > at_most:
                        continue
                    spot, old = _find(scratch, power, link.head, grown, end, made)
                    if old == NONE:
                        if made == MOST_LABELS:
                            continue
                        old = made
                        scratch.places[spot] = made
                        labels[made].packed, labels[made].node, labels[made].place = grown, link.head, spot
                        made += 1
                    elif cost >= labels[old].value:
                        continue
                    labels[old].value, labels[old].parent, labels[old].duty = cost, label, option.duty
        begin, end = end, made
    scratch.counters[0] += made
    scratch.counters[1] += 1
    below = outlines.layers[outlines.outline[row], last]
    best = _best(sums, plan, scratch, row, last, below, base, needed, ended, begin, end)
    if best < 0:
        return -1 if made < MOST_LABELS else made
    for day in range(last - 1, first - 1, -1):
        line[day] = labels[best].duty
        best = labels[best].parent
    return made


@kernel
def _power(most: int) -> int:
    """The power of two of twice as many places as there can be labels."""
    power = FEWEST_PLACES
    while power < MOST_PLACES and 1 << power < 2 * most:
        power += 1
    return power


@kernel
def _find(scratch: Scratch, power: int, node: int, packed: int, begin: int, end: int) -> tuple[int, int]:
    """The place for a node and totals, and which of the labels from `begin` to `end` is there, or NONE."""
    mixed = np.uint64(packed) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(node) * np.uint64(0xC2B2AE3D27D4EB4F)
    spot = np.int64((mixed ^ (mixed >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9) >> np.uint64(64 - power))
    while True:
        label = scratch.places[spot]
        if label < begin or label >= end or scratch.labels[label].place != spot:
            return int(spot), NONE
        if scratch.labels[label].node == node and scratch.labels[label].packed == packed:
            return int(spot), int(label)
        spot = (spot + 1) & ((1 << power) - 1)


@kernel
def _best(
    sums: Sums,
    plan: Plan,
    scratch: Scratch,
    row: int,
    last: int,
    below: int,
    base: Ints,
    needed: Ints,
    ended: bool,
    begin: int,
    end: int,
) -> int:
    """The cheapest of the last labels, -1 if none goes on."""
    held, turn = scratch.held, scratch.counters[1]
    if ended:
        for tail in range(plan.width[row, last]):
            entry = scratch.at_end[plan.tails[row, last, tail].node - below]
            entry.turn, entry.tail = turn, tail
    best, least, wanted = -1, np.inf, _wanted(sums, held)
    for label in range(begin, end):
        cost, packed = scratch.labels[label].value, scratch.labels[label].packed
        node = scratch.labels[label].node - below
        if not ended and wanted >= 0:
            taken = 0
            if held.counts[2] >= 0:
                taken = min(unpacked(held, packed, held.counts[2]), needed.shape[1] - 1)
            if unpacked(held, packed, wanted) < needed[node, taken]:
                continue
        if ended:
            if scratch.at_end[node].turn != turn:
                continue
            tail = plan.tails[row, last, scratch.at_end[node].tail]
            cost += tail.cost
            for place in range(held.counts[0]):
                number = held.sums[place]
                total = base[number] + unpacked(held, packed, place)
                if sums.ladder[number] == TOUCHED:
                    total += tail.step
                cost += sums.costs[sums.begins[number] + total]
        if cost < least:
            best, least = label, cost
    return best


@kernel
def _wanted(sums: Sums, held: Held) -> int:
    """The place of the first sum with a minimum that labels hold, -1 without one."""
    for place in range(held.counts[0]):
        number = held.sums[place]
        if sums.ladder[number] != TOUCHED and sums.allowed[number, 0] > 0:
            return place
    return -1
