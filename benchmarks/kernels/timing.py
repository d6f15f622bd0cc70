"""Rates of scoring, each the median of several runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from benchmarks.kernels.frames import FrameScorer
from benchmarks.kernels.generate import filling
from benchmarks.kernels.plain import PlainScorer
from roster.scoring import Compiled, Filled, Scorer, State, kernel, kernels
from roster.table import Cells16, Table

Changes = NDArray[np.int64]
"""int64[change, 3]: row, day and duty."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How fast one way of scoring is: seconds to set it up, full scores and single-cell changes a second."""

    way: str
    ready: float
    scores: float
    changes: float


@kernel
def run_changes(compiled: Compiled, filled: Filled, changes: Changes) -> int:
    """Apply changes int64[change, 3] one by one inside a kernel. Returns the sum of their changes of cost."""
    cost = 0
    for i in range(len(changes)):
        cost += kernels.apply_cell(compiled, filled, changes[i, 0], changes[i, 1], changes[i, 2])[1]
    return cost


@kernel
def run_peeks(compiled: Compiled, filled: Filled, changes: Changes) -> int:
    """Peek at changes int64[change, 3] one by one inside a kernel. Returns the sum of their changes of cost."""
    cost = 0
    for i in range(len(changes)):
        cost += kernels.peek_cell(compiled, filled, changes[i, 0], changes[i, 1], changes[i, 2])[1]
    return cost


@dataclass(frozen=True, slots=True)
class Clock:
    """How long to measure: each rate is the median of `runs` runs of at least `seconds`, or one call."""

    runs: int = 5
    seconds: float = 0.5

    def rate(self, work: Callable[[], object], units: int = 1) -> float:
        """Units of work a second, `units` to a call, after a first call that is not counted."""
        work()
        return median(self._run(work, units) for _ in range(self.runs))

    def _run(self, work: Callable[[], object], units: int) -> float:
        begun, done = perf_counter(), 0
        while perf_counter() - begun < self.seconds or not done:
            work()
            done += units
        return done / (perf_counter() - begun)


def timings(table: Table, clock: Clock) -> list[Timing]:
    """Every way of scoring, timed on one table."""
    cells = filling(table)
    return [
        *time_kernels(table, cells, clock),
        time_plain(table, cells, clock),
        time_frames(table, cells, clock),
    ]


def time_kernels(table: Table, cells: Cells16, clock: Clock) -> list[Timing]:
    """The kernels: changes in a kernel's loop, changes looked at and taken back, and changes called from Python."""
    begun = perf_counter()
    scorer = Scorer(table)
    ready = perf_counter() - begun
    state = State(scorer, cells)
    inside = (scorer.compiled, state.filled)
    changes = there_and_back(table, cells, 10_000)
    there = changes[: len(changes) // 2]
    blocks = [[tuple(change)] for change in there_and_back(table, cells, 500).tolist()]
    scores = clock.rate(lambda: scorer.score(cells))
    applied = clock.rate(lambda: run_changes(*inside, changes), len(changes))
    peeked = clock.rate(lambda: run_peeks(*inside, there), len(there))
    called = clock.rate(lambda: [state.apply(block) for block in blocks], len(blocks))
    return [
        Timing("kernels, loop in a kernel", ready, scores, applied),
        Timing("kernels, peeks in a kernel", ready, scores, peeked),
        Timing("kernels, loop in Python", ready, scores, called),
    ]


def time_plain(table: Table, cells: Cells16, clock: Clock) -> Timing:
    """Plain Python: a change scores the terms of its row and its day before and after."""
    begun = perf_counter()
    scorer = PlainScorer(table)
    ready = perf_counter() - begun
    filled, few = cells.tolist(), there_and_back(table, cells, 10).tolist()
    scores = clock.rate(lambda: scorer.score(cells))
    return Timing("plain Python", ready, scores, clock.rate(lambda: [scorer.change(filled, *c) for c in few], len(few)))


def time_frames(table: Table, cells: Cells16, clock: Clock) -> Timing:
    """Pandas: a change scores the whole table again."""
    begun = perf_counter()
    scorer = FrameScorer(table)
    ready = perf_counter() - begun
    scores = clock.rate(lambda: scorer.score(cells))
    return Timing("pandas", ready, scores, scores)


def there_and_back(table: Table, cells: Cells16, count: int, seed: int = 2) -> Changes:
    """int64[change, 3]: up to `count` cells after the past each get another duty, and then each its own again."""
    random = np.random.default_rng(seed)
    days, width = table.days - table.first, len(table.duties)
    row, day = np.divmod(random.permutation(len(table.rows) * days)[:count], days)
    old = cells[row, table.first + day]
    new = (old + random.integers(1, width, len(row))) % width
    places = np.stack([row, table.first + day], axis=1)
    return np.block([[places, new[:, None]], [places, old[:, None]]]).astype(np.int64)
