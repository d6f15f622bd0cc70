"""The least change that mends a filled table.

Three levels, one after the other: hard terms; then the restored terms against the number of changed cells, at a rate;
then, among all that is as good, the value of the whole table and the dearness of the changes. The first two are one
objective, and its bound bounds the number of changes: whoever restores as much needs at least (bound - points) / rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import ceil
from time import monotonic

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from roster.table import Cells16
from solvers.cancelling import Cancel, asked
from solvers.child import Caller, Job
from solvers.cp_sat.engine import Bound, Engine, Found
from solvers.cp_sat.referee import DisagreementError
from solvers.diagnosis.mending import Mending
from solvers.diagnosis.one_by_one import one_by_one
from solvers.diagnosis.repair_model import RepairModel
from solvers.process import solve_in_child
from solvers.result import OnProgress, Params, Progress, Result, Status, Stop

ROUNDING = 1e-6
"""A bound may lie this little above a whole number by rounding alone."""

SHARES = (0.2, 0.5, 0.3)
"""Parts of the stop for a first look at what is near, for the proof, and for the best among the fewest."""

UNLIMITED = Stop(effort=20.0)
"""How long each part may take where the stop sets no limit."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A mended table.

    cells     int16[row, day]
    forced    cells that had to change whatever was done
    breaches  units of hard terms that are still broken, as they were before
    points    what the restored terms still cost
    changes   other cells that are changed
    least     no repair that breaks and leaves as little changes fewer of those
    value     the score of the whole table
    status    optimal where `changes` is proved to be the fewest, and the exchange of cover and changes the best
    """

    cells: Cells16
    forced: int
    breaches: int
    points: int
    changes: int
    least: int
    value: int
    status: Status
    seconds: float
    effort: float
    message: str = ""

    @property
    def proved(self) -> bool:
        """Whether no repair of this quality changes fewer cells."""
        return self.changes == self.least


def repair(
    mending: Mending,
    stop: Stop,
    seed: int = 1,
    params: Params | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Cancel = None,
) -> Repaired:
    """The least change found until the stop, in a child process. There is always an answer: at the least, the base.

    With one worker and a stop by effort alone it repeats exactly.
    """
    method = partial(_search, mending)
    job = Job(method, mending.table, stop, seed, params or Params(), None, monotonic())
    return conclude(mending, solve_in_child(job, on_progress, cancelled))


def repair_here(mending: Mending, stop: Stop, seed: int = 1, params: Params | None = None) -> Repaired:
    """The same in the caller's process, without the safety of a child."""
    job = Job(partial(_search, mending), mending.table, stop, seed, params or Params(), None, monotonic())
    return conclude(mending, _RepairSearch(mending, job, None).run())


def conclude(mending: Mending, result: Result) -> Repaired:
    """The answer, from cells and a bound on the first level."""
    cells = mending.base if result.cells is None else result.cells
    level = mending.first_level(cells)
    if level is None:
        raise DisagreementError("a repair breaks hard terms that were whole")
    breaches, points, changes = level
    least = ceil(((result.bound or 0) - mending.breach * breaches - points) / mending.rate)
    status = result.status
    if status is Status.UNKNOWN:
        status = Status.FEASIBLE
    return Repaired(
        cells=cells,
        forced=int(mending.forced.sum()),
        breaches=breaches,
        points=points,
        changes=changes,
        least=min(changes, max(0, least)),
        value=mending.scorer.score(cells).cost,
        status=status,
        seconds=result.seconds,
        effort=result.effort,
        message=result.message,
    )


def _search(mending: Mending, job: Job, caller: Caller) -> Result:
    return _RepairSearch(mending, job, caller).run()


class _RepairSearch:
    """One search: the best cells of both levels so far, and the bound of the first."""

    def __init__(self, mending: Mending, job: Job, caller: Caller | None) -> None:
        self.mending, self.job, self.caller = mending, job, caller
        self.started = monotonic()
        self.cancelled = asked(caller.cancelled if caller else None)
        self.cells, self.bound, self.effort = mending.base, 0, 0.0
        self.key = self._key(mending.base)

    def run(self) -> Result:
        """What is near, then the whole with its bound, then the best among the fewest."""
        message, status = "", Status.FEASIBLE
        try:
            self._levels()
        except DisagreementError as disagreement:
            message, status = f"the solver's model is wrong: {disagreement}", Status.CRASHED
        if not message and self.bound == self.key[0]:
            status = Status.OPTIMAL
        elif not message and self.cancelled():
            status = Status.CANCELLED
        return Result(
            status=status,
            seed=self.job.seed,
            workers=self.job.params.workers,
            cells=None if message else self.cells,
            value=self.key[0],
            bound=None if message else self.bound,
            seconds=monotonic() - self.started,
            effort=self.effort,
            message=message,
        )

    def _levels(self) -> None:
        self._tell()
        mending = self.mending
        self._take(one_by_one(mending))
        if (mending.near != mending.free).any():
            narrow = RepairModel(mending, mending.near)
            narrow.fewest(self.cells)
            self._solve(narrow, 0, bounding=False)
        whole = RepairModel(mending, mending.free)
        whole.fewest(self.cells)
        self._solve(whole, 1, bounding=True)
        window = RepairModel(mending, mending.near | self._touched())
        window.best_of_fewest(self.key[0], self.cells)
        self._solve(window, 2, bounding=False)

    def _touched(self) -> NDArray[np.bool_]:
        touched: NDArray[np.bool_] = self.mending.free & (self.cells != self.mending.published)
        return touched

    def _solve(self, model: RepairModel, part: int, *, bounding: bool) -> None:
        engine = Engine(model.board.model, self.job.seed, self.job.params)
        engine.solver.parameters.linearization_level = 2
        engine.limit(*self._limits(part))
        last: Found | None = None
        for event in engine.events(self.cancelled):
            match event:
                case Found():
                    last = event
                    self._offer(model.board.cells(event.solution), event.objective, first=part < 2)
                case Bound() if bounding:
                    self.bound = max(self.bound, ceil(event.objective - ROUNDING))
        self.effort += engine.effort
        if bounding and engine.status == cp_model.OPTIMAL and last is not None:
            self.bound = max(self.bound, last.objective)

    def _limits(self, part: int) -> tuple[float | None, float | None]:
        """Seconds and effort of a part: what earlier parts have left over goes to the later ones."""
        share = SHARES[part] / sum(SHARES[part:])
        stop = self.job.stop if self.job.stop != Stop() else UNLIMITED
        seconds = None if stop.seconds is None else max(0.0, stop.seconds - (monotonic() - self.started)) * share
        effort = None if stop.effort is None else max(0.0, stop.effort - self.effort) * share
        return seconds, effort

    def _key(self, cells: Cells16) -> tuple[int, int]:
        """Both levels of some cells. Raises DisagreementError if they break what was whole."""
        level = self.mending.first_level(cells)
        if level is None:
            raise DisagreementError("a repair breaks hard terms that were whole")
        return self.mending.total(level), self.mending.scorer.score(cells).cost + self.mending.extra(cells)

    def _offer(self, cells: Cells16, objective: int, *, first: bool) -> None:
        key = self._key(cells)
        if key[0 if first else 1] > objective:
            raise DisagreementError(f"a repair reckons {objective}, the score {key[0 if first else 1]}")
        self._take(cells)

    def _take(self, cells: Cells16) -> None:
        key = self._key(cells)
        if key < self.key:
            self.cells, self.key = cells, key
            self._tell()

    def _tell(self) -> None:
        if self.caller is not None:
            self.caller.on_cells(self.cells)
            self.caller.on_progress(Progress(monotonic() - self.started, self.key[0], self.bound, "repair"))
