"""The move of the search: the best re-plan of one row in a window of days, with the rest of its line as it is.

A labelling over the row's outline: a label is a node and the totals of those sums that the window can bring to another
cost. Of two labels that agree in both, the cheaper stays (Irnich and Desaulniers 2005). It ends at the nodes from which
the rest of the line can be followed. Sums that do not fit into a label are left out; what comes of them is known
exactly afterwards.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.replanning.outlines import Outlines
from solvers.replanning.plan import Plan
from solvers.replanning.sums import TOUCHED, Floats, Ints, Sums

DIMENSIONS = 4
"""Sums that a label may hold."""

MOST_LABELS = 400_000
"""Labels of one re-plan; what comes beyond is dropped."""

SLOTS = 1 << 21
"""Nodes of a day times totals."""

LABEL = np.dtype([("value", np.float64), ("node", np.int32), ("parent", np.int32), ("duty", np.int32)], align=True)
"""A label: least cost so far, node, the label before it, the duty between the two."""

SLOT = np.dtype([("turn", np.int64), ("label", np.int64)], align=True)
"""Which label holds a node and totals, and in which turn it was put there."""


class Scratch(NamedTuple):
    """Room for one re-plan.

    labels     LABEL[label]
    totals     int32[label, dimension]
    slots      SLOT[node of the day * spans + totals]
    at_end     SLOT[node of the day], the place of a tail in `plan.tails`
    chosen     int64[dimension], the sums that labels hold
    caps       int64[dimension], the most that any label may hold
    range      int32[dimension, day + 1, 2], the least and the most that a label of a day may hold
    counters   int64[4]: turns, labels, re-plans
    """

    labels: NDArray[np.void]
    totals: NDArray[np.int32]
    slots: NDArray[np.void]
    at_end: NDArray[np.void]
    chosen: Ints
    caps: Ints
    range: NDArray[np.int32]
    counters: Ints


def scratch_of(outlines: Outlines) -> Scratch:
    """Room for re-plans of any row."""
    widest = int(np.diff(outlines.layers, axis=1).max(initial=1))
    return Scratch(
        np.zeros(MOST_LABELS, dtype=LABEL),
        np.zeros((MOST_LABELS, DIMENSIONS), dtype=np.int32),
        np.zeros(max(SLOTS, widest), dtype=SLOT),
        np.zeros(widest, dtype=SLOT),
        np.zeros(DIMENSIONS, dtype=np.int64),
        np.zeros(DIMENSIONS, dtype=np.int64),
        np.zeros((DIMENSIONS, outlines.own.shape[1] + 1, 2), dtype=np.int32),
        np.zeros(4, dtype=np.int64),
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

    most     sums that labels may hold, at most DIMENSIONS
    pace     see `_narrow`; 0 for none

    Returns whether there is any. Of duties that do the same to outline and labels, only the cheapest is tried; `prices`
    of the others become infinite. If there is no room for all labels, fewer sums are held.
    """
    while True:
        count = _choose(sums, scratch, outlines, row, first, last, base, limits, ended, most, pace)
        _thin_out(outlines, sums, scratch, row, first, last, prices, count)
        made = _label(outlines, sums, plan, scratch, row, first, last, prices, base, needed, ended, count, line)
        if made < MOST_LABELS:
            return made >= 0
        if count <= 1:
            return False
        most = count - 1


@kernel
def _choose(
    sums: Sums,
    scratch: Scratch,
    outlines: Outlines,
    row: int,
    first: int,
    last: int,
    base: Ints,
    limits: Ints,
    ended: bool,
    most: int,
    pace: int,
) -> int:
    """Choose the sums that labels hold, `most` at most: those with a minimum first, then the tightest maxima."""
    layers = outlines.layers[outlines.outline[row]]
    widest = 1
    for day in range(first, last + 1):
        widest = max(widest, layers[day + 1] - layers[day])
    count, room = 0, SLOTS // widest
    while count < most:
        best, urgency = -1, 3.0
        for number in range(sums.owner[row], sums.owner[row + 1]):
            taken = False
            for j in range(count):
                taken |= scratch.chosen[j] == number
            if taken:
                continue
            reach = 0
            for day in range(first, last):
                reach += _highest(outlines, sums, row, number, day)
            if reach == 0:
                continue
            begin = sums.begins[number] + base[number]
            reach = min(reach, sums.begins[number + 1] - begin - 1)
            flat = sums.level[begin] >= base[number] + reach
            inside = base[number] >= limits[number, 0] and base[number] + reach <= limits[number, 1]
            if inside and (flat or (not ended and sums.allowed[number, 0] == 0)):
                continue
            cap = max(0, min(reach, limits[number, 1] - base[number]))
            if cap + 1 > room:
                continue
            if sums.ladder[number] == TOUCHED or base[number] < limits[number, 0]:
                mine = 0.0
            elif ended and not flat and sums.level[begin] < min(base[number] + reach, limits[number, 1]):
                mine = 1.0
            else:
                mine = 1.0 + (cap + 1.0) / (reach + 1.0)
            if mine < urgency:
                best, urgency = number, mine
        if best < 0:
            break
        scratch.chosen[count] = best
        room //= _narrow(outlines, sums, scratch, row, first, last, count, base[best], limits[best], pace) + 1
        count += 1
    return count


@kernel
def _narrow(
    outlines: Outlines,
    sums: Sums,
    scratch: Scratch,
    row: int,
    first: int,
    last: int,
    place: int,
    base: int,
    limits: Ints,
    pace: int,
) -> int:
    """Set what labels of each day may hold of a sum, so that it can still end within `limits`. Returns the most of all.

    With a `pace`, it also stays within so many of its highest steps of an even use of days.
    """
    number, ahead, reach, step = scratch.chosen[place], 0, 0, 1
    for day in range(first, last):
        highest = _highest(outlines, sums, row, number, day)
        reach += highest
        step = max(step, highest)
    low, high = limits[0] - base, max(0, min(limits[1] - base, reach))
    paced = pace > 0 and low > 0
    for day in range(last, first - 1, -1):
        least, most = low - ahead, high
        if paced and day < last:
            even = (low + high) * (day - first) // (2 * (last - first))
            least, most = max(least, even - pace * step), min(most, even + pace * step)
        scratch.range[place, day, 0], scratch.range[place, day, 1] = least, most
        if day > first:
            ahead += _highest(outlines, sums, row, number, day - 1)
    scratch.caps[place] = high
    return int(high)


@kernel
def _highest(outlines: Outlines, sums: Sums, row: int, number: int, day: int) -> int:
    """The most that a day can add to a sum."""
    if sums.ladder[number] == TOUCHED:
        return int(outlines.highest[outlines.outline[row], day])
    return int(sums.highest[sums.ladder[number], day])


@kernel
def _thin_out(
    outlines: Outlines, sums: Sums, scratch: Scratch, row: int, first: int, last: int, prices: Floats, count: int
) -> None:
    """Leave only the cheapest of duties that do the same."""
    alike = outlines.alike[outlines.outline[row]]
    duties = prices.shape[1]
    for day in range(first, last):
        for one in range(duties):
            if prices[day, one] == np.inf:
                continue
            for other in range(one + 1, duties):
                if alike[one] != alike[other] or prices[day, other] == np.inf:
                    continue
                same = True
                for j in range(count):
                    if sums.ladder[scratch.chosen[j]] != TOUCHED:
                        steps = sums.steps[sums.ladder[scratch.chosen[j]], day]
                        same &= steps[one] == steps[other]
                if same and prices[day, other] >= prices[day, one]:
                    prices[day, other] = np.inf
                elif same:
                    prices[day, one] = np.inf
                    break


@kernel
def _label(
    outlines: Outlines,
    sums: Sums,
    plan: Plan,
    scratch: Scratch,
    row: int,
    first: int,
    last: int,
    prices: Floats,
    base: Ints,
    needed: Ints,
    ended: bool,
    count: int,
    line: NDArray[np.int16],
) -> int:
    """The labelling itself. Returns how many labels it made, -1 if none came through."""
    layers = outlines.layers[outlines.outline[row]]
    labels, totals, slots = scratch.labels, scratch.totals, scratch.slots
    labels[0].value, labels[0].node, labels[0].parent = 0.0, plan.nodes[row, first], -1
    totals[0, :] = 0
    begin, end, made = 0, 1, 1
    grown = np.zeros(DIMENSIONS, dtype=np.int64)
    for day in range(first, last):
        scratch.counters[0] += 1
        turn, below = scratch.counters[0], layers[day + 1]
        for label in range(begin, end):
            node, value = labels[label].node, labels[label].value
            for arc in range(outlines.starts[node], outlines.starts[node + 1]):
                link = outlines.arcs[arc]
                price = prices[day, link.duty]
                if price == np.inf:
                    continue
                place = np.int64(link.head - below)
                fits = True
                for j in range(count):
                    ladder = sums.ladder[scratch.chosen[j]]
                    grown[j] = totals[label, j] + (
                        link.step if ladder == TOUCHED else sums.steps[ladder, day, link.duty]
                    )
                    fits &= scratch.range[j, day + 1, 0] <= grown[j] <= scratch.range[j, day + 1, 1]
                    place = place * (scratch.caps[j] + 1) + grown[j]
                if not fits:
                    continue
                cost = value + link.cost + price
                slot = slots[place]
                if slot.turn == turn:
                    old = labels[slot.label]
                    if cost < old.value:
                        old.value, old.parent, old.duty = cost, label, link.duty
                elif made < MOST_LABELS:
                    slot.turn, slot.label = turn, made
                    new = labels[made]
                    new.value, new.node, new.parent, new.duty = cost, link.head, label, link.duty
                    for j in range(count):
                        totals[made, j] = grown[j]
                    made += 1
        begin, end = end, made
    scratch.counters[1] += made
    scratch.counters[2] += 1
    best = _best(sums, plan, scratch, row, last, layers[last], base, needed, ended, count, begin, end)
    if best < 0:
        return -1 if made < MOST_LABELS else made
    for day in range(last - 1, first - 1, -1):
        line[day] = labels[best].duty
        best = labels[best].parent
    return made


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
    count: int,
    begin: int,
    end: int,
) -> int:
    """The cheapest of the last labels, -1 if none goes on."""
    if ended:
        for place in range(plan.width[row, last]):
            slot = scratch.at_end[plan.tails[row, last, place].node - below]
            slot.turn, slot.label = scratch.counters[0], place
    best, least, wanted, groups = -1, np.inf, -1, -1
    for j in range(count):
        number = scratch.chosen[j]
        if sums.ladder[number] == TOUCHED:
            groups = j
        elif wanted < 0 and sums.allowed[number, 0] > 0:
            wanted = j
    for label in range(begin, end):
        cost = scratch.labels[label].value
        node = scratch.labels[label].node - below
        if not ended and wanted >= 0:
            taken = 0 if groups < 0 else min(np.int64(scratch.totals[label, groups]), needed.shape[1] - 1)
            if scratch.totals[label, wanted] < needed[node, taken]:
                continue
        if ended:
            slot = scratch.at_end[scratch.labels[label].node - below]
            if slot.turn != scratch.counters[0]:
                continue
            tail = plan.tails[row, last, slot.label]
            cost += tail.cost
            for j in range(count):
                number = scratch.chosen[j]
                total = base[number] + scratch.totals[label, j]
                if sums.ladder[number] == TOUCHED:
                    total += tail.step
                cost += sums.costs[sums.begins[number] + total]
        if cost < least:
            best, least = label, cost
    return best
