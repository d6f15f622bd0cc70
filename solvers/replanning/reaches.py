"""How far lines can still come: the most that may be added to a sum, and what a block must add to reach a minimum."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.replanning.outlines import Outlines
from solvers.replanning.sums import TOUCHED, Ints, Sums

NEVER = np.int32(-(2**30))
"""What is added where a line cannot go on at all."""


@kernel
def reaches(outlines: Outlines, sums: Sums, stops: Ints) -> NDArray[np.int32]:
    """int32[row, stop, node of the day, groups of days]: the most that is added from a node of day `stops[stop]` on.

    That is to the row's first sum with a minimum, with as many more groups of days taken up as are left. Rows without
    such a sum are left at 0. Bellman's recursion backwards over the outline.
    """
    rows, days, _ = outlines.own.shape
    widest, most = 1, 0
    for number in range(len(outlines.layers)):
        for day in range(days + 1):
            widest = max(widest, outlines.layers[number, day + 1] - outlines.layers[number, day])
    for row in range(rows):
        most = max(most, groups_of(sums, row, 0))
    found = np.zeros((rows, len(stops), widest, most + 1), dtype=np.int32)
    after = np.empty((widest, most + 1), dtype=np.int32)
    now = np.empty((widest, most + 1), dtype=np.int32)
    steps = np.empty(outlines.own.shape[2], dtype=np.int32)
    for row in range(rows):
        wanted = wanted_of(sums, row)
        if wanted < 0:
            continue
        layers, left = outlines.layers[outlines.outline[row]], len(stops)
        after[:] = 0
        for day in range(days - 1, -1, -1):
            _highest_steps(outlines, sums.steps[sums.ladder[wanted], day], row, day, steps)
            for node in range(layers[day], layers[day + 1]):
                _most(outlines, steps, layers, day, node, after, now)
            after, now = now, after
            if left > 0 and stops[left - 1] == day:
                left -= 1
                found[row, left] = after
            if left == 0:
                break
    return found


@kernel
def _highest_steps(outlines: Outlines, adds: NDArray[np.int32], row: int, day: int, steps: NDArray[np.int32]) -> None:
    """Set `steps` int32[class] to the most that an allowed duty of each class adds; NEVER where there is none."""
    steps[:] = NEVER
    for duty in range(len(steps)):
        if outlines.own[row, day, duty] < np.inf:
            kind = outlines.alike[outlines.outline[row], duty]
            steps[kind] = max(steps[kind], adds[duty])


@kernel
def _most(
    outlines: Outlines,
    steps: NDArray[np.int32],
    layers: Ints,
    day: int,
    node: int,
    after: NDArray[np.int32],
    now: NDArray[np.int32],
) -> None:
    """Fill in the row of a node in `now` int32[node, groups of days] from those of the next day in `after`."""
    mine = now[node - layers[day]]
    mine[:] = NEVER
    for arc in range(outlines.starts[node], outlines.starts[node + 1]):
        link = outlines.arcs[arc]
        step = steps[link.duty]
        if step == NEVER:
            continue
        head = after[link.head - layers[day + 1]]
        for groups in range(link.step, len(mine)):
            mine[groups] = max(mine[groups], step + head[groups - link.step])


@kernel
def needed_of(sums: Sums, row: int, ahead: NDArray[np.int32], base: Ints) -> NDArray[np.int64]:
    """int64[node of the day, groups of days]: the least that a block must add, having taken up so many groups.

    ahead   int32[node of the day, groups of days], see `reaches`, at the end of the block
    base    int64[sum], the row's totals before it
    """
    wanted, most = wanted_of(sums, row), ahead.shape[1] - 1
    found = np.zeros(ahead.shape, dtype=np.int64)
    if wanted < 0:
        return found
    left = groups_of(sums, row, most)
    for number in range(sums.owner[row], sums.owner[row + 1]):
        if sums.ladder[number] == TOUCHED:
            left -= base[number]
    for node in range(len(ahead)):
        for taken in range(most + 1):
            least = sums.allowed[wanted, 0] - base[wanted]
            found[node, taken] = least - (ahead[node, min(left - taken, most)] if taken <= left else NEVER)
    return found


@kernel
def wanted_of(sums: Sums, row: int) -> int:
    """A row's first sum with a minimum, -1 without one."""
    for number in range(sums.owner[row], sums.owner[row + 1]):
        if sums.ladder[number] != TOUCHED and sums.allowed[number, 0] > 0:
            return number
    return -1


@kernel
def groups_of(sums: Sums, row: int, otherwise: int) -> int:
    """The most groups of days that a row may take up."""
    for number in range(sums.owner[row], sums.owner[row + 1]):
        if sums.ladder[number] == TOUCHED:
            return int(sums.allowed[number, 1])
    return otherwise
