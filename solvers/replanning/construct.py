"""The first plan: block by block of days, row by row, at a pace that leaves the rest of each row's sums feasible."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.scoring import Compiled, Filled, kernel
from solvers.replanning.columns import move, price
from solvers.replanning.outlines import Outlines
from solvers.replanning.plan import Plan, arc_of, settle, used, walk
from solvers.replanning.reaches import needed_of, reaches
from solvers.replanning.replan import Scratch, replan
from solvers.replanning.sums import TOUCHED, Floats, Ints, Sums

BLOCK = 14
"""Days that are planned for good at a time."""

LOOK_AHEAD = 7
"""Days that are planned with them and then again."""

FREE, DESPERATE = 1000, 2000
"""So far behind that only what can still be reached counts, and not even that; the search will have to mend it."""

LEVELS = (
    (2, 0, 4, 2),
    (2, 1, 4, 4),
    (6, 1, 6, 4),
    (12, 2, 8, 4),
    (FREE, 4, 0, 4),
    (FREE, FREE, 0, 4),
    (DESPERATE, FREE, 12, 4),
)
"""How far a row may be behind or beyond its pace, and stray from it within a block, and how many sums labels hold."""

EARLY = 8
"""How much further a row may be beyond its pace in a sum that has a minimum."""

ATTEMPTS = 16
"""Plans of a block, each with the duties dearer that the last one had too many of."""

GENTLE = 3
"""So many of them before such duties are forbidden."""


@kernel
def construct(
    outlines: Outlines,
    sums: Sums,
    compiled: Compiled,
    filled: Filled,
    plan: Plan,
    scratch: Scratch,
    breach: float,
    rng: np.random.Generator,
) -> NDArray[np.bool_]:
    """Fill in all lines. Returns bool[row], for which no line was found; those are not in the tallies either."""
    rows, days = plan.cells.shape
    failed = np.zeros(rows, dtype=np.bool_)
    prices = np.zeros((days, compiled.width), dtype=np.float64)
    limits = sums.allowed.copy()
    for row in range(rows):
        plan.nodes[row, 0] = outlines.layers[outlines.outline[row], 0]
        plan.width[row, days] = 1
        end = plan.tails[row, days, 0]
        end.node, end.step, end.cost = outlines.layers[outlines.outline[row], days], 0, 0.0
    ahead = reaches(outlines, sums, np.arange(BLOCK + LOOK_AHEAD, days, BLOCK))
    first, block = 0, 0
    while first < days:
        last = days if days - first <= BLOCK + LOOK_AHEAD else first + BLOCK
        for row in rng.permutation(rows):
            if failed[row]:
                continue
            begin = first
            while not _block(
                outlines,
                sums,
                compiled,
                filled,
                plan,
                scratch,
                ahead[row],
                block,
                row,
                begin,
                last,
                breach,
                prices,
                limits,
                rng,
            ):
                if begin == 0:
                    failed[row] = True
                    break
                back = max(0, begin - BLOCK)
                for day in range(back, begin):
                    move(compiled, filled, row, outlines.begin + day, plan.cells[row, day], -1)
                begin = back
        first, block = last, block + 1
    for row in range(rows):
        if not failed[row]:
            settle(outlines, sums, plan, row)
    return failed


@kernel
def _block(
    outlines: Outlines,
    sums: Sums,
    compiled: Compiled,
    filled: Filled,
    plan: Plan,
    scratch: Scratch,
    ahead: NDArray[np.int32],
    block: int,
    row: int,
    first: int,
    last: int,
    breach: float,
    prices: Floats,
    limits: Ints,
    rng: np.random.Generator,
) -> bool:
    """Plan days `first` to `last` (exclusive) of a row, whose days before stand. Returns whether it could."""
    days = plan.cells.shape[1]
    stop = days if last == days else min(days, last + LOOK_AHEAD)
    base = np.zeros(len(sums.ladder), dtype=np.int64)
    for number in range(sums.owner[row], sums.owner[row + 1]):
        base[number] = used(outlines, sums, plan, row, number, 0, first)
    line = plan.cells[row].copy()
    reachable = np.zeros((1, 1), dtype=np.int64)
    if stop < days:
        reachable = needed_of(sums, row, ahead[block], base)
    own = outlines.own[row].copy()
    for behind, beyond, pace, most in LEVELS:
        _pace(outlines, sums, row, stop, days, behind, beyond, limits)
        needed = reachable if behind < DESPERATE else np.zeros_like(reachable)
        for attempt in range(ATTEMPTS):
            price(compiled, filled, outlines.begin, row, first, stop, own, breach, 0.0, rng, prices)
            if not replan(
                outlines,
                sums,
                plan,
                scratch,
                row,
                first,
                stop,
                prices,
                base,
                limits,
                needed,
                stop == days,
                False,
                most,
                pace,
                line,
            ):
                break
            if _touched(outlines, plan, row, first, stop, line) > _most_touched(sums, row, base, limits):
                break
            if _forbid(sums, row, first, stop, base, limits, line, own, attempt, breach):
                continue
            plan.cells[row, first:last] = line[first:last]
            walk(outlines, plan, row, first, days)
            for day in range(first, last):
                move(compiled, filled, row, outlines.begin + day, line[day], 1)
            return True
        own[:] = outlines.own[row]
    return False


@kernel
def _pace(
    outlines: Outlines, sums: Sums, row: int, stop: int, days: int, behind: int, beyond: int, limits: Ints
) -> None:
    """Set how much of each sum may be used by day `stop`: its share of the days that the row can work.

    It may be so many of the sum's highest steps `behind` its share, or `beyond` it.
    """
    able = np.zeros(days + 1, dtype=np.int64)
    for day in range(days):
        open_ = 0
        for duty in range(1, outlines.own.shape[2]):
            open_ |= outlines.own[row, day, duty] < np.inf
        able[day + 1] = able[day] + open_
    for number in range(sums.owner[row], sums.owner[row + 1]):
        least, most = sums.allowed[number, 0], sums.allowed[number, 1]
        limits[number, 0], limits[number, 1] = least if behind < FREE else 0, most
        if stop < days:
            touched, step = sums.ladder[number] == TOUCHED, 1
            for day in range(days):
                if not touched:
                    step = max(step, int(sums.highest[sums.ladder[number], day]))
            limits[number, 0] = max(0, least * able[stop] // max(able[days], 1) - behind * step)
            ahead = beyond if least == 0 else beyond + EARLY
            limits[number, 1] = min(most, -(-most * able[stop] // max(able[days], 1)) + ahead * step)


@kernel
def _forbid(
    sums: Sums,
    row: int,
    first: int,
    last: int,
    base: Ints,
    limits: Ints,
    line: NDArray[np.int16],
    own: Floats,
    attempt: int,
    breach: float,
) -> bool:
    """Make duties dearer that bring a sum above its limit, and at last forbid them. Returns whether any does."""
    found, dearer = False, breach * (attempt + 1) / 4
    for number in range(sums.owner[row], sums.owner[row + 1]):
        if sums.ladder[number] == TOUCHED:
            continue
        steps, total = sums.steps[sums.ladder[number]], base[number]
        for day in range(first, last):
            total += steps[day, line[day]]
            if total > limits[number, 1]:
                found = True
                _raise(steps, day if attempt >= GENTLE else first, last, np.inf if attempt >= GENTLE else dearer, own)
                break
    return found


@kernel
def _touched(outlines: Outlines, plan: Plan, row: int, first: int, last: int, line: NDArray[np.int16]) -> int:
    """Groups of days that a line takes up on days `first` to `last` (exclusive)."""
    node, found = plan.nodes[row, first], 0
    for day in range(first, last):
        arc = outlines.arcs[arc_of(outlines, row, node, line[day])]
        found += arc.step
        node = arc.head
    return found


@kernel
def _most_touched(sums: Sums, row: int, base: Ints, limits: Ints) -> int:
    """Groups of days that may still be taken up."""
    for number in range(sums.owner[row], sums.owner[row + 1]):
        if sums.ladder[number] == TOUCHED:
            return int(limits[number, 1] - base[number])
    return 10**9


@kernel
def _raise(steps: NDArray[np.int32], first: int, last: int, dearer: float, own: Floats) -> None:
    """Make the duties that a sum counts dearer on days `first` to `last` (exclusive)."""
    for day in range(first, last):
        for duty in range(own.shape[1]):
            if steps[day, duty] > 0:
                own[day, duty] += dearer
