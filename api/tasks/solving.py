"""Solve: a ward in, a roster with its proof out, or the smallest conflict among what is fixed."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from api.rostering import Made, NoRosterError, conflict_in, make_roster, roster_from
from api.tasks.requests import SolveRequest
from api.tasks.task import Ending, Outcome, Task
from api.tasks.telling import Telling
from api.tasks.told import ProgressTold
from roster.rules import Rulebook
from roster.table import Cells16
from roster.ward import InputError
from solvers import Params, Progress, Result, Status, Stop

CONFLICTS, SEARCH = "looking for conflicts", "searching"

_LOST = (Status.CRASHED, Status.OUT_OF_MEMORY)
_WORDS = {
    Status.UNKNOWN: "no roster was found in time; a longer search may find one",
    Status.INFEASIBLE: "no roster meets everything that is fixed",
    Status.CRASHED: "the solver crashed",
    Status.OUT_OF_MEMORY: "the solver ran out of memory",
}
"""What a status says where there is no roster, or where the search was lost."""


def solve(task: Task, telling: Telling, cancelled: Callable[[], bool]) -> Outcome:
    """The best roster that the request's stop allows."""
    assert task.ward is not None
    request = SolveRequest.model_validate(task.request)
    try:
        rulebook = Rulebook.of(task.ward)
    except InputError as error:
        lines = [{"place": each.where, "message": each.message} for each in error.problems]
        return Outcome(ending=Ending.FAILED, result={"problems": lines}, reason="the ward's settings cannot be used")
    telling.progress(ProgressTold(step=CONFLICTS))
    conflict = conflict_in(rulebook)
    if conflict is not None:
        words = "fixed inputs cannot all be met together"
        return Outcome(ending=Ending.CONFLICT, result={"demands": list(conflict.demands)}, reason=words)
    telling.progress(ProgressTold(step=SEARCH))
    listening = _Listening(rulebook, request.seed, task.cores, telling)
    try:
        made = make_roster(
            rulebook,
            Stop(seconds=request.seconds, effort=request.effort),
            seed=request.seed,
            params=Params(workers=task.cores, memory_mb=task.memory_mb),
            begin=None if task.begin is None else rulebook.frame.cells(task.begin),
            on_progress=listening.progress,
            on_cells=listening.cells,
            cancelled=cancelled,
        )
    except NoRosterError as error:
        ending = _ending(error.status)
        return Outcome(ending=Ending.FAILED if ending is Ending.DONE else ending, reason=_WORDS.get(error.status, ""))
    return _outcome(made)


def _outcome(made: Made) -> Outcome:
    result = made.result
    figures = {
        "status": str(result.status),
        "gap": result.gap,
        "seconds": round(made.gaps.seconds + result.seconds, 1),
        "uncovered_bound": made.gaps.bound,
    }
    return Outcome(
        ending=_ending(result.status),
        result=figures,
        roster=made.roster,
        value=result.value,
        bound=result.bound,
        reason=_WORDS[result.status] if result.status in _LOST else "",
    )


def _ending(status: Status) -> Ending:
    if status in _LOST:
        return Ending.CRASHED
    return Ending.CANCELLED if status is Status.CANCELLED else Ending.DONE


class _Listening:
    """Takes what the solver tells: cells, then their value."""

    def __init__(self, rulebook: Rulebook, seed: int, workers: int, telling: Telling) -> None:
        self._rulebook, self._seed, self._workers, self._telling = rulebook, seed, workers, telling
        self._began, self._fresh = monotonic(), None

    _fresh: Cells16 | None

    def cells(self, cells: Cells16) -> None:
        """Better cells."""
        self._fresh = cells

    def progress(self, progress: Progress) -> None:
        """A better value or bound."""
        self._telling.progress(
            ProgressTold(
                step=SEARCH,
                seconds=round(monotonic() - self._began, 1),
                value=progress.value,
                bound=progress.bound,
                gap=progress.gap,
                method=progress.method,
            )
        )
        cells, self._fresh = self._fresh, None
        if cells is not None:
            found = Result(
                status=Status.FEASIBLE,
                seed=self._seed,
                workers=self._workers,
                cells=cells,
                value=progress.value,
                bound=progress.bound,
                seconds=progress.seconds,
            )
            self._telling.better(lambda: roster_from(self._rulebook, found))
