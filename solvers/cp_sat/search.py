"""A solve by CP-SAT in this process."""

from __future__ import annotations

from math import ceil
from time import monotonic

import numpy as np
from ortools.sat.python import cp_model

from roster.scoring import Scorer
from roster.table import Cells16, Table
from solvers.cancelling import Cancel, asked
from solvers.cp_sat.engine import Bound, Engine, Found
from solvers.cp_sat.hints import give_hint
from solvers.cp_sat.model import TableModel
from solvers.cp_sat.referee import DisagreementError, Referee
from solvers.incumbent import Incumbent, OnCells
from solvers.result import OnProgress, Params, Result, Status, Stop

ROUNDING = 1e-6
"""A bound may lie this little above a whole number by rounding alone."""

STATUSES = {
    cp_model.OPTIMAL: Status.OPTIMAL,
    cp_model.FEASIBLE: Status.FEASIBLE,
    cp_model.INFEASIBLE: Status.INFEASIBLE,
}


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
    """Solve a table in the caller's process; `on_cells` receives each better roster before `on_progress` its value.

    With one worker and a stop by effort alone, the same table, seed and hint give the same cells, value and bound.
    A crash of the native solver takes the process with it: `solvers.solve` is the safe way.
    """
    started = monotonic()
    params = params or Params()
    search = _Search(table, Incumbent(started, on_progress, on_cells), seed, params)
    message = ""
    try:
        status = search.run(stop, started, hint, cancelled)
    except DisagreementError as disagreement:
        status, message = Status.CRASHED, f"the solver's model is wrong: {disagreement}"
    best = search.incumbent
    return Result(
        status=status,
        seed=seed,
        workers=params.workers,
        cells=None if message else best.cells,
        value=None if message else best.value,
        bound=None if message else best.bound,
        seconds=monotonic() - started,
        effort=search.engine.effort,
        trace=tuple(best.trace),
        message=message,
    )


class _Search:
    """The parts of one solve, and how they work together."""

    def __init__(self, table: Table, incumbent: Incumbent, seed: int, params: Params) -> None:
        self.table = table
        self.incumbent = incumbent
        self.scorer = Scorer(table)
        self.model = TableModel(table)
        self.engine = Engine(self.model.proto, seed, params)
        self.referee = Referee(self.model, self.scorer)
        self.last: Found | None = None

    def run(self, stop: Stop, started: float, hint: Cells16 | None, cancel: Cancel) -> Status:
        """Search until the stop, the proof or the cancellation."""
        cancelled = asked(cancel)
        if hint is not None:
            self._take_up(hint, stop, started)
        self.engine.limit(_left(stop, started), stop.effort)
        for event in self.engine.events(cancelled):
            self._hear(event)
        return self._conclude(cancelled())

    def _take_up(self, hint: Cells16, stop: Stop, started: float) -> None:
        give_hint(self.model, hint, _left(stop, started))
        score = self.scorer.score(hint)
        if score.hard == 0 and np.array_equal(hint[:, : self.table.first], self.table.past):
            self.incumbent.offer(hint, score.cost)

    def _hear(self, event: Found | Bound) -> None:
        match event:
            case Found():
                self.last = event
                self.incumbent.offer(self.model.board.cells(event.solution), self.referee.value(event))
            case Bound():
                self.incumbent.raise_bound(ceil(event.objective - ROUNDING))

    def _conclude(self, cancelled: bool) -> Status:
        status = STATUSES.get(self.engine.status)
        if status is Status.OPTIMAL and self.last is not None and self.incumbent.value is not None:
            self.referee.optimal(self.last)
            self.incumbent.raise_bound(self.incumbent.value)
        if status in (Status.OPTIMAL, Status.INFEASIBLE):
            return status
        if cancelled:
            return Status.CANCELLED
        return Status.FEASIBLE if self.incumbent.cells is not None else Status.UNKNOWN


def _left(stop: Stop, started: float) -> float | None:
    return None if stop.seconds is None else stop.seconds - (monotonic() - started)
