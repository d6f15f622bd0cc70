"""What a peer finds, judged by the scorer: only that counts."""

from __future__ import annotations

from math import ceil, isfinite
from time import monotonic

from roster.scoring import Scorer
from roster.table import Cells16
from solvers.child import Caller, Job
from solvers.incumbent import Incumbent
from solvers.result import Result, Status

TOLERANCE = 1e-3
"""How far a peer's arithmetic may be from the truth in value and bound. Costs are whole numbers."""

WHOLE = 0.99
"""Costs are whole, so a roster less than this above the bound is proved to be the best."""


class Judge:
    """Keeps the best roster and bound of one solve. `over` once the caller has cancelled or the peer has erred.

    Nothing here raises: it is called from inside foreign solvers.
    """

    def __init__(self, job: Job, caller: Caller) -> None:
        self._job = job
        self._caller = caller
        self._started = monotonic()
        self._scorer = Scorer(job.table)
        self._best = Incumbent(self._started, caller.on_progress, caller.on_cells)
        self._error = ""

    @property
    def over(self) -> bool:
        """Whether the search should end early."""
        return bool(self._error) or self._caller.cancelled.is_set()

    @property
    def left(self) -> float | None:
        """Seconds that are left, the building of the model being part of the solve; None without a limit."""
        seconds = self._job.stop.seconds
        return None if seconds is None else max(seconds - (monotonic() - self._started), 0.0)

    def found(self, cells: Cells16, objective: float) -> None:
        """Take cells that the peer's model puts at this objective. It may reckon too much, but never too little."""
        score = self._scorer.score(cells)
        if score.hard or score.cost > objective + TOLERANCE:
            self._error = f"the peer's model is wrong: it reckons {objective:g}, the scorer {score}"
        else:
            self._best.offer(cells, score.cost)

    def bound(self, bound: float) -> None:
        """Take a proven lower bound; infinite ones say nothing."""
        if isfinite(bound):
            self._best.raise_bound(ceil(bound - TOLERANCE))

    def result(self, infeasible: bool = False) -> Result:
        """The result of the solve, `infeasible` if the peer has proved that there is no roster."""
        best = self._best
        if infeasible and best.cells is not None:
            self._error = "the peer's model is wrong: it proves that there is no roster after it has found one"
        return Result(
            status=self._status(infeasible),
            seed=self._job.seed,
            workers=self._job.params.workers,
            cells=None if self._error else best.cells,
            value=None if self._error else best.value,
            bound=None if self._error or infeasible else best.bound,
            seconds=monotonic() - self._started,
            trace=tuple(best.trace),
            message=self._error,
        )

    def _status(self, infeasible: bool) -> Status:
        best = self._best
        if self._error:
            return Status.CRASHED
        if infeasible:
            return Status.INFEASIBLE
        if best.value is not None and best.value == best.bound:
            return Status.OPTIMAL
        if self._caller.cancelled.is_set():
            return Status.CANCELLED
        return Status.UNKNOWN if best.value is None else Status.FEASIBLE
