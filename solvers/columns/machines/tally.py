"""Count, and a row's part of a Balance: the sum of a measure over a window, for all terms on that window at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from math import gcd

import numpy as np
from numpy.typing import NDArray

from roster.table import Balance, Count, Table, Term
from solvers.columns.machines.machine import FORBIDDEN, Numbers, charge

Share = tuple[Count | Balance, int]
"""A term, and which of a Balance's rows is meant (0 for a Count)."""


class Tally:
    """A sum over free days `start` to `stop`, and what each sum costs in the end.

    steps    int64[day, duty], what a duty adds; by day of the table, 0 outside the window
    costs    int64[sum], the cost once the window ends
    kept     int64[day, sum], before a day, a sum that costs the same as this one whatever follows; -1 where every end
             is forbidden; 0 once the window has ended

    Sums are in units of their greatest common divisor, above the least sum possible.
    """

    start = 0
    key = None

    def __init__(self, table: Table, allowed: NDArray[np.bool_], shares: list[Share], past: Numbers) -> None:
        term, begin = shares[0][0], len(past)
        first, last = max(term.start, begin), max(min(term.stop, table.days), begin)
        begun = table.measures[term.measure, np.arange(begin), past][max(term.start, 0) : max(term.stop, 0)].sum()
        added = np.where(allowed, table.measures[term.measure].astype(np.int64), -1)
        self.steps = np.zeros(allowed.shape, dtype=np.int64)
        floor = int(begun)
        for day in range(first, last):
            least = int(added[day][allowed[day]].min(initial=2**31))
            self.steps[day] = np.where(allowed[day], added[day] - least, 0)
            floor += least
        divisor = gcd(*self.steps.ravel().tolist()) or 1
        self.steps //= divisor
        most = self.steps.max(axis=1).cumsum()
        sums = floor + divisor * np.arange(int(most[-1]) + 1 if len(most) else 1, dtype=np.int64)
        self.costs = np.minimum(sum((cost_of(share, sums) for share in shares), np.zeros_like(sums)), FORBIDDEN)
        self.first, self.last = first, last
        self._most = np.append(0, most)

    @property
    def idle(self) -> bool:
        """Whether every sum costs the same."""
        return bool((self.costs == self.costs[0]).all())

    def step(self, day: int, states: Numbers, duties: Numbers) -> tuple[Numbers, Numbers]:
        """Add the duties of a day; forbid what cannot end well, and charge on the window's last day."""
        grown = states[:, None] + self.steps[day, duties][None, :]
        if day == self.last - 1:
            return np.zeros_like(grown), self.costs[grown]
        after = self.kept[day + 1][grown]
        return np.maximum(after, 0), np.where(after < 0, FORBIDDEN, 0)

    def finish(self, states: Numbers) -> Numbers:
        """Nothing: the window has been charged for."""
        return np.zeros_like(states)

    @cached_property
    def kept(self) -> Numbers:
        """Before a day, `most[-1] - most[day]` at most may still be added."""
        most = self._most
        sums = np.arange(len(self.costs), dtype=np.int64)
        changes = np.append(0, np.cumsum(self.costs[1:] != self.costs[:-1]))
        kept = np.empty((len(most), len(sums)), dtype=np.int64)
        for day, reached in enumerate(most):
            ahead = most[-1] - reached
            same = changes[np.minimum(sums + ahead + 1, sums[-1])] == changes
            kept[day] = np.minimum(np.minimum.accumulate(np.where(same, sums[-1], sums)[::-1])[::-1], reached)
            flat = changes[np.minimum(sums + ahead, sums[-1])] == changes
            kept[day, flat & (self.costs >= FORBIDDEN)] = -1
        kept[self.last :] = 0
        return kept


def cost_of(share: Share, sums: Numbers) -> Numbers:
    """What each sum int64[sum] costs by one term."""
    term, number = share
    if isinstance(term, Balance):
        away = np.abs(term.base[number] + sums - term.targets[number]) - term.free
        steps = -(-np.maximum(away, 0) // term.unit)
        return charge(term.price, steps * (steps + 1) // 2)
    found = term.base + sums
    short = 0 if term.least is None else -(-np.maximum(term.least - found, 0) // term.unit)
    beyond = 0 if term.most is None else -(-np.maximum(found - term.most, 0) // term.unit)
    return charge(term.price, np.asarray(short + beyond, dtype=np.int64) + np.zeros_like(sums))


def tallies_of(table: Table, terms: Iterable[Term], row: int, allowed: NDArray[np.bool_], past: Numbers) -> list[Tally]:
    """The tallies of a row on these terms after a `past` int64[day], one for each measure and window.

    `allowed` bool[day, duty] is what the row's cells may hold.
    """
    windows: dict[tuple[int, int, int], list[Share]] = defaultdict(list)
    for term in terms:
        if isinstance(term, Count):
            windows[term.measure, term.start, term.stop].append((term, 0))
        elif isinstance(term, Balance):
            windows[term.measure, term.start, term.stop].append((term, term.rows.index(row)))
    return [Tally(table, allowed, shares, past) for shares in windows.values()]
