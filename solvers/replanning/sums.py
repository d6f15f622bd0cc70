"""Sums of a row: a measure over a window of days, and what each total costs by all terms on that window together."""

from __future__ import annotations

from collections import defaultdict
from math import gcd
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.table import Balance, Count, Table, Touch, terms_by_row
from solvers.columns.machines import FORBIDDEN
from solvers.columns.machines.tally import cost_of
from solvers.replanning.outlines import counted_touches

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

Window = tuple[int, int, int]
"""A measure, and the first day and the day after the last of a window."""

TOUCHED = -1
"""In place of a ladder: groups of days with work in them."""

Share = tuple[Count | Balance, int]
"""A term, and which of a Balance's rows is meant (0 for a Count)."""


BROKEN = float(2**33)
"""What each step of a total beyond what is allowed costs: more than any roster, and less is better."""


class Sums(NamedTuple):
    """The sums of all rows. Day 0 is the first free day here; totals are in units of their measure's divisor.

    owner     int64[row + 1], where the sums of each row begin
    ladder    int64[sum], the steps that it takes; TOUCHED if the arcs of the row's outline tell them
    steps     int32[ladder, day, duty], what a duty adds
    highest   int32[ladder, day], the most that any duty adds
    begins    int64[sum + 1], where the totals of each sum begin in the next two
    costs     float64[entry], what a total costs
    level     int64[entry], the last total up to which the cost stays the same
    allowed   int64[sum, 2], the least and the most total that is not forbidden
    """

    owner: Ints
    ladder: Ints
    steps: NDArray[np.int32]
    highest: NDArray[np.int32]
    begins: Ints
    costs: Floats
    level: Ints
    allowed: Ints


def sums_of(table: Table, begin: int) -> Sums:
    """The sums of a table whose free days begin with `begin`, without those that cost the same whatever the line."""
    ladders: dict[Window, tuple[int, NDArray[np.int32], int]] = {}
    owner, ladder, costs = [0], [], []
    for row, (windows, terms) in enumerate(zip(_windows(table), terms_by_row(table), strict=True)):
        for window, shares in windows.items():
            if window not in ladders:
                ladders[window] = _ladder(table, window, begin, len(ladders))
            number, steps, unit = ladders[window]
            begun = _begun(table, row, window, begin)
            totals = begun + unit * np.arange(int(steps.max(axis=1, initial=0).sum()) + 1, dtype=np.int64)
            cost = sum((cost_of(share, totals) for share in shares), np.zeros_like(totals))
            if (cost != cost[0]).any() or cost[0] >= FORBIDDEN:
                ladder.append(number)
                costs.append(_mended(np.where(cost >= FORBIDDEN, np.inf, cost.astype(np.float64))))
        if touches := counted_touches(terms):
            ladder.append(TOUCHED)
            costs.append(_touched_costs(touches))
        owner.append(len(ladder))
    steps = np.array([steps for _, steps, _ in ladders.values()], dtype=np.int32)
    steps = steps.reshape(-1, table.days - begin, len(table.duties))
    return Sums(
        np.array(owner, dtype=np.int64),
        np.array(ladder, dtype=np.int64),
        steps,
        steps.max(axis=2),
        np.cumsum([0, *map(len, costs)], dtype=np.int64),
        np.concatenate([np.zeros(0), *costs]),
        np.concatenate([np.zeros(0, dtype=np.int64), *map(_level, costs)]),
        np.array([_allowed(cost) for cost in costs], dtype=np.int64).reshape(-1, 2),
    )


def _touched_costs(touches: list[Touch]) -> Floats:
    """float64[groups]: what each number of groups costs, with room for one more."""
    groups = np.arange(len(touches[0].groups) + 2)
    costs = np.zeros(len(groups), dtype=np.float64)
    for touch in touches:
        beyond = 0 if touch.most is None else np.maximum(groups - touch.most, 0)
        amounts = np.maximum(touch.least - groups, 0) + beyond
        costs += np.where(amounts > 0, np.inf, 0.0) if touch.price is None else touch.price * amounts
    return _mended(costs)


def _windows(table: Table) -> list[dict[Window, list[Share]]]:
    """The terms of each row by what they sum."""
    found: list[dict[Window, list[Share]]] = [defaultdict(list) for _ in table.rows]
    for term in table.terms:
        if isinstance(term, Count):
            found[term.row][term.measure, term.start, term.stop].append((term, 0))
        elif isinstance(term, Balance):
            for share, row in enumerate(term.rows):
                found[row][term.measure, term.start, term.stop].append((term, share))
    return found


def _ladder(table: Table, window: Window, begin: int, number: int) -> tuple[int, NDArray[np.int32], int]:
    """The number, steps int32[day, duty] and unit of a window."""
    measure, start, stop = window
    steps = table.measures[measure].astype(np.int32)
    steps[: max(start, 0)] = 0
    steps[max(stop, 0) :] = 0
    unit = gcd(*steps[begin:].ravel().tolist()) or 1
    return number, steps[begin:] // unit, unit


def _begun(table: Table, row: int, window: Window, begin: int) -> int:
    """What the past adds to a sum."""
    measure, start, stop = window
    days = np.arange(max(start, 0), max(min(stop, begin), max(start, 0)))
    return int(table.measures[measure, days, table.past[row, days]].sum())


def _level(costs: Floats) -> Ints:
    """int64[total]: the last total up to which the cost stays the same."""
    ends = np.flatnonzero(np.append(costs[1:] != costs[:-1], True))
    return ends[np.searchsorted(ends, np.arange(len(costs)))].astype(np.int64)


def _allowed(costs: Floats) -> tuple[int, int]:
    """The least and the most total that is not forbidden; beyond all totals if none is."""
    finite = np.flatnonzero(costs < BROKEN)
    return (int(finite[0]), int(finite[-1])) if len(finite) else (0, len(costs) - 1)


def _mended(costs: Floats) -> Floats:
    """The costs with a finite one for each forbidden total, by how far it is from one that is allowed."""
    finite = np.flatnonzero(np.isfinite(costs))
    if len(finite) == 0:
        return np.full(len(costs), BROKEN)
    totals = np.arange(len(costs))
    away = np.maximum(finite[0] - totals, totals - finite[-1])
    return np.where(np.isfinite(costs), costs, BROKEN * np.maximum(away, 1))
