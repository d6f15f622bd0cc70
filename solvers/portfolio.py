"""Annealing and CP-SAT on one table: one finds good rosters fast, the other proves how good they are."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event, RLock
from time import monotonic

from roster.table import Cells16, Table
from solvers.cancelling import Cancel, Cancelled, asked
from solvers.cores import on_cores, shared_out
from solvers.cp_sat import solve_here as cp_sat
from solvers.incumbent import Incumbent, OnCells
from solvers.local_search import anneal_here
from solvers.result import OnProgress, Params, Progress, Result, Status, Stop

PROOF_THREADS = 8
"""Threads of CP-SAT, however few its cores: each has a strategy of its own, and some raise only the bound."""

UNLIMITED_OPENING = Stop(effort=5.0)
UNLIMITED_SEARCH = Stop(effort=500.0)
"""How long annealing goes on if the stop sets no limit and the proof is to end the solve."""

OPENING = 0.2
"""The part of the stop that goes into a first annealing, from which CP-SAT begins."""


def solve_here(
    table: Table,
    stop: Stop,
    seed: int = 1,
    params: Params | None = None,
    hint: Cells16 | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Cancel = None,
    on_cells: OnCells | None = None,
) -> Result:
    """Solve a table in the caller's process, by both methods.

    With one worker they work one after the other, and a stop by effort alone repeats exactly. With more, a second and
    longer annealing goes on beside CP-SAT on a core of its own.
    """
    return _Portfolio(table, stop, seed, params or Params(), on_progress, on_cells, asked(cancelled)).run(hint)


class _Portfolio:
    """What the methods share: the incumbent, the bound and the stop."""

    def __init__(
        self,
        table: Table,
        stop: Stop,
        seed: int,
        params: Params,
        on_progress: OnProgress | None,
        on_cells: OnCells | None,
        cancelled: Cancelled,
    ) -> None:
        self.table, self.stop, self.seed, self.params = table, stop, seed, params
        self.started = monotonic()
        self.incumbent = Incumbent(self.started, on_progress, on_cells)
        self.lock = RLock()
        self.cancelled = cancelled
        self.proved = Event()

    def run(self, hint: Cells16 | None) -> Result:
        """A short annealing, then CP-SAT, with a longer annealing beside it where there is a core for it."""
        opening = self._anneal(hint, self.seed, self._part(OPENING, UNLIMITED_OPENING))
        searching, proving = shared_out(self.params.workers)
        with ThreadPoolExecutor(1) as pool:
            beside = pool.submit(self._beside, searching) if self.params.workers > 1 else None
            try:
                with on_cores(proving):
                    proof = self._prove(hint)
            finally:
                self.proved.set()
            if beside is not None:
                beside.result()
        return self._result(proof, opening.effort)

    def _beside(self, cores: frozenset[int]) -> None:
        with on_cores(cores):
            self._anneal(None, self.seed + 1, self._rest(UNLIMITED_SEARCH))

    def _anneal(self, hint: Cells16 | None, seed: int, stop: Stop) -> Result:
        heard = _Hearing(self)
        return anneal_here(self.table, stop, seed, self.params, hint, heard.progress, self._ended, heard.cells)

    def _prove(self, hint: Cells16 | None) -> Result:
        heard, best = _Hearing(self), self.incumbent.cells
        begin = hint if best is None else best
        params = self.params if self.params.workers == 1 else replace(self.params, workers=PROOF_THREADS)
        return cp_sat(
            self.table, self._rest(Stop()), self.seed, params, begin, heard.progress, self._ended, heard.cells
        )

    def _part(self, share: float, unlimited: Stop) -> Stop:
        """A share of the stop; `unlimited` if it sets no limit."""
        seconds, effort = self.stop.seconds, self.stop.effort
        if seconds is None and effort is None:
            return unlimited
        return Stop(None if seconds is None else seconds * share, None if effort is None else effort * share)

    def _rest(self, unlimited: Stop) -> Stop:
        seconds = self.stop.seconds
        left = None if seconds is None else max(0.1, seconds - (monotonic() - self.started))
        return replace(self._part(1 - OPENING, unlimited), seconds=left)

    def _ended(self) -> bool:
        best = self.incumbent
        met = best.value is not None and best.value == best.bound
        return met or self.proved.is_set() or self.cancelled()

    def _result(self, proof: Result, spent: float) -> Result:
        best, status = self.incumbent, self._status(proof)
        return replace(
            proof,
            status=status,
            workers=self.params.workers,
            cells=best.cells,
            value=best.value,
            bound=None if status is Status.CRASHED else best.bound,
            seconds=monotonic() - self.started,
            effort=spent + proof.effort,
            trace=tuple(best.trace),
        )

    def _status(self, proof: Result) -> Status:
        best = self.incumbent
        if proof.status in (Status.INFEASIBLE, Status.CRASHED):
            return proof.status
        if best.value is not None and best.value == best.bound:
            return Status.OPTIMAL
        if self.cancelled():
            return Status.CANCELLED
        return Status.UNKNOWN if best.cells is None else Status.FEASIBLE


class _Hearing:
    """Takes what one method tells into the shared incumbent."""

    def __init__(self, portfolio: _Portfolio) -> None:
        self._portfolio = portfolio
        self._fresh: Cells16 | None = None

    def cells(self, cells: Cells16) -> None:
        """Better cells of the method, told before their value."""
        self._fresh = cells

    def progress(self, progress: Progress) -> None:
        """The value of the last cells, or a better bound."""
        with self._portfolio.lock:
            if self._fresh is not None and progress.value is not None:
                self._portfolio.incumbent.offer(self._fresh, progress.value)
            if progress.bound is not None:
                self._portfolio.incumbent.raise_bound(progress.bound)
        self._fresh = None
