"""Column generation: a proven bound from all rows' cheapest lines, true at whatever time it stops."""

from __future__ import annotations

from time import monotonic

import numpy as np
from numpy.typing import NDArray

from roster.scoring import Scorer
from roster.table import Cells16, Table
from solvers.cancelling import Cancel, Cancelled, asked
from solvers.columns.machines import TooWideError
from solvers.columns.master import Master
from solvers.columns.pricing import SCALE, Pricing, Round
from solvers.columns.programme import LineProgramme
from solvers.columns.smoothing import Floats, Smoothing
from solvers.columns.ties import ties_of
from solvers.incumbent import Incumbent, OnCells
from solvers.local_search import anneal_here
from solvers.result import OnProgress, Params, Result, Status, Stop

LINES_PER_EFFORT = 1_000
"""One unit of effort is a thousand lines priced."""

OPENING = Stop(effort=0.5)
"""How long to anneal for lines to begin with, where no roster is given."""


def bound_here(
    table: Table,
    stop: Stop,
    seed: int = 1,
    params: Params | None = None,
    hint: Cells16 | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Cancel = None,
    on_cells: OnCells | None = None,
) -> Result:
    """Prove a bound for a table in the caller's process, on one core; `hint` gives lines to begin with.

    It ends early if no line is left that could raise the bound. With a stop by effort alone, the same table, seed and
    hint give the same bound.
    """
    started = monotonic()
    incumbent = Incumbent(started, on_progress, on_cells)
    generation = _Generation(table, incumbent, stop, started, asked(cancelled))
    message = ""
    try:
        impossible = generation.run(hint, seed)
    except TooWideError as problem:
        impossible, message = False, f"no bound: {problem}"
    return Result(
        status=_status(impossible, incumbent, asked(cancelled)()),
        seed=seed,
        workers=(params or Params()).workers,
        cells=incumbent.cells,
        value=incumbent.value,
        bound=incumbent.bound,
        seconds=monotonic() - started,
        effort=generation.lines / LINES_PER_EFFORT,
        trace=tuple(incumbent.trace),
        message=message,
    )


def _status(impossible: bool, best: Incumbent, cancelled: bool) -> Status:
    if impossible:
        return Status.INFEASIBLE
    if best.value is not None and best.value == best.bound:
        return Status.OPTIMAL
    if cancelled:
        return Status.CANCELLED
    return Status.UNKNOWN if best.cells is None else Status.FEASIBLE


class _Generation:
    """The parts of one column generation, and how they work together."""

    def __init__(self, table: Table, incumbent: Incumbent, stop: Stop, started: float, cancelled: Cancelled) -> None:
        self.table, self.incumbent = table, incumbent
        self.lines = 0
        self._stop, self._started, self._cancelled = stop, started, cancelled
        self._scorer = Scorer(table)
        self._ties = ties_of(table)
        self._master = Master(self._ties, len(table.rows))
        self._blank = table.blank()

    def run(self, hint: Cells16 | None, seed: int) -> bool:
        """Generate until the stop, or until no line is left. Returns whether some row has no legal line."""
        programmes = self._programmes()
        if programmes is None:
            return False
        if not all(programme.possible for programme in programmes):
            return True
        self._open(hint, seed)
        pricing, smoothing = Pricing(self.table, self._ties, programmes), Smoothing()
        solved: Floats | None = np.zeros(len(self._ties.demand))
        while solved is not None:
            at = pricing.duals(smoothing.between(solved))
            found = pricing.round(at, self._ended)
            if found is None or found.impossible:
                return found is not None
            self.lines += len(found.priced)
            self.incumbent.raise_bound(found.bound)
            fresh = self._take_up(found)
            if fresh == 0 and smoothing.settled:
                break
            smoothing.learn(at / SCALE, found.value, fresh > 0)
            solved = self._master.solve(self._left())
        return False

    def _programmes(self) -> list[LineProgramme] | None:
        """The line programmes of all rows; None if there is no time for them."""
        found: list[LineProgramme] = []
        for row in range(len(self.table.rows)):
            if self._ended():
                return None
            found.append(LineProgramme(self.table, row))
        return found

    def _open(self, hint: Cells16 | None, seed: int) -> None:
        """Take up the lines of a roster, and the roster too if it is legal."""
        cells = hint
        if cells is None:
            cells = anneal_here(self.table, OPENING, seed, cancelled=self._ended).cells
        if cells is None or not np.array_equal(cells[:, : self.table.first], self.table.past):
            return
        score = self._scorer.score(cells)
        if score.hard == 0:
            self.incumbent.offer(cells, score.cost)
        for row, line in enumerate(cells):
            self._add(row, line)

    def _take_up(self, found: Round) -> int:
        """Give new lines to the master. Returns how many."""
        return sum(self._add(row, priced.line) for row, priced in enumerate(found.priced) if priced.line is not None)

    def _add(self, row: int, line: NDArray[np.int16]) -> bool:
        cells = self._blank.copy()
        cells[row] = line
        score = self._scorer.row(cells, row)
        return score.hard == 0 and self._master.add(row, line, score.cost)

    def _left(self) -> float | None:
        return None if self._stop.seconds is None else self._stop.seconds - (monotonic() - self._started)

    def _ended(self) -> bool:
        left, best = self._left(), self.incumbent
        spent = self._stop.effort is not None and self.lines >= LINES_PER_EFFORT * self._stop.effort
        proved = best.value is not None and best.value == best.bound
        return self._cancelled() or spent or proved or (left is not None and left <= 0)
