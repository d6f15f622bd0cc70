"""Ruin and recreate: a few rows lose a window of days and are re-planned one after another, each as well as can be.

Schrimpf et al. (2000); the re-plan is exact, the order and the noise in its prices are random, and an annealing
decides what is kept.
"""

from __future__ import annotations

from math import exp
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import Compiled, Filled, kernel
from solvers.replanning.columns import move, price
from solvers.replanning.held import DIMENSIONS
from solvers.replanning.outlines import Outlines
from solvers.replanning.plan import Plan, adopt, rise, used
from solvers.replanning.replan import Scratch, replan
from solvers.replanning.sums import BROKEN, Ints, Sums

MOST_ROWS = 3
"""Rows that are ruined together."""

LENGTHS = ((2, 7), (8, 14), (15, 28))
"""Days of short, middling and long windows. As many labels go into each: long ones find more, and cost more."""

STRETCHED, OFTEN = 4, 0.5
"""Windows are so many times as long in moves that mend totals that are not allowed, which make this part of labels."""

LOOK = 64
"""Moves between looks for such rows."""


class Part(NamedTuple):
    """The part of a plan that is worked on.

    rows    int64[place], the rows
    first   the first day
    last    the day after the last
    """

    rows: Ints
    first: int
    last: int


@kernel
def ruin_and_recreate(
    outlines: Outlines,
    sums: Sums,
    compiled: Compiled,
    filled: Filled,
    plan: Plan,
    scratch: Scratch,
    part: Part,
    score: Ints,
    best: NDArray[np.int16],
    temperature: float,
    noise: float,
    breach: float,
    most_labels: int,
    rng: np.random.Generator,
) -> None:
    """Make moves until so many labels have been made.

    score    int64[4]: breaches and cost in hand, breaches and cost of the best
    best     int16[row, day], its cells; without any row, the best is not kept
    """
    days = part.last - part.first
    cells = np.empty((MOST_ROWS, plan.cells.shape[1]), dtype=np.int16)
    picked = np.empty(MOST_ROWS, dtype=np.int64)
    prices = np.empty((plan.cells.shape[1], compiled.width), dtype=np.float64)
    base, limits = plan.totals.copy(), sums.allowed.copy()
    nothing = np.zeros((1, 1), dtype=np.int64)
    broken, ill, moves, unsaved = np.empty(len(part.rows), dtype=np.int64), 0, 0, False
    begun, mended, spent = scratch.counters[0], 0, np.zeros(len(LENGTHS), dtype=np.int64)
    while scratch.counters[0] < begun + most_labels:
        before = scratch.counters[0]
        count = min(len(part.rows), 1 + int(rng.random() * MOST_ROWS))
        kind = int(np.argmin(spent))
        shortest, longest = LENGTHS[kind]
        length = shortest + int(rng.random() * (longest - shortest + 1))
        _pick(part.rows, count, picked, rng)
        if moves % LOOK == 0:
            ill = _look(sums, plan, part.rows, broken)
        moves += 1
        mending = ill > 0 and mended <= OFTEN * (before - begun)
        if mending:
            picked[0] = broken[int(rng.random() * ill)]
            count, length = 1, STRETCHED * length
        length = min(days, length)
        first = part.first + max(0, min(days - length, int(rng.random() * (days + length)) - length))
        last = first + length
        filled.change[:] = 0
        for i in range(count):
            for day in range(first, last):
                move(compiled, filled, picked[i], outlines.begin + day, plan.cells[picked[i], day], -1)
        hard, cost = filled.change[0], float(filled.change[1])
        done = 0
        for i in range(count):
            row = picked[i]
            _without(outlines, sums, plan, row, first, last, base, limits)
            price(compiled, filled, outlines.begin, row, first, last, outlines.own[row], breach, noise, rng, prices)
            cells[i] = plan.cells[row]
            if not replan(
                outlines,
                sums,
                plan,
                scratch,
                row,
                first,
                last,
                prices,
                base,
                limits,
                nothing,
                True,
                True,
                DIMENSIONS,
                0,
                cells[i],
            ):
                cells[i] = plan.cells[row]
            filled.change[:] = 0
            for day in range(first, last):
                move(compiled, filled, row, outlines.begin + day, cells[i, day], 1)
            hard += filled.change[0]
            cost += filled.change[1] + rise(outlines, sums, plan, row, first, last, cells[i])
            done += 1
            if cost == np.inf:
                break
        spent[kind] += scratch.counters[0] - before
        if mending:
            mended += scratch.counters[0] - before
        worse = cost + breach * hard
        if done == count and (worse <= 0 or rng.random() < exp(-worse / temperature)):
            score[0] += hard
            score[1] += np.int64(np.rint(cost))
            better = score[0] < score[2] or (score[0] == score[2] and score[1] < score[3])
            if unsaved and not better:
                best[:] = plan.cells
                unsaved = False
            for i in range(count):
                adopt(outlines, sums, plan, picked[i], first, last, cells[i])
            if better and len(best) > 0:
                score[2], score[3] = score[0], score[1]
                unsaved = True
        else:
            for i in range(count):
                for day in range(first, last):
                    if i < done:
                        move(compiled, filled, picked[i], outlines.begin + day, cells[i, day], -1)
                    move(compiled, filled, picked[i], outlines.begin + day, plan.cells[picked[i], day], 1)
    if unsaved:
        best[:] = plan.cells


@kernel
def _pick(rows: Ints, count: int, picked: Ints, rng: np.random.Generator) -> None:
    """Draw different rows."""
    for i in range(count):
        fresh = False
        while not fresh:
            picked[i] = rows[int(rng.random() * len(rows))]
            fresh = True
            for j in range(i):
                fresh &= picked[j] != picked[i]


@kernel
def _without(
    outlines: Outlines, sums: Sums, plan: Plan, row: int, first: int, last: int, base: Ints, limits: Ints
) -> None:
    """Set the row's totals in `base` int64[sum] to what they are without the window.

    `limits` int64[sum, 2] become what is allowed, or as far beyond as the row is now.
    """
    for number in range(sums.owner[row], sums.owner[row + 1]):
        base[number] = plan.totals[number] - used(outlines, sums, plan, row, number, first, last)
        limits[number, 0] = min(sums.allowed[number, 0], plan.totals[number])
        limits[number, 1] = max(sums.allowed[number, 1], plan.totals[number])


@kernel
def _look(sums: Sums, plan: Plan, rows: Ints, broken: Ints) -> int:
    """Put the rows with a total that is not allowed into `broken` int64[place]. Returns how many there are."""
    found = 0
    for row in rows:
        for number in range(sums.owner[row], sums.owner[row + 1]):
            if sums.costs[sums.begins[number] + plan.totals[number]] >= BROKEN:
                broken[found] = row
                found += 1
                break
    return found
