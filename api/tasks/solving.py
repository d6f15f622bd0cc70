"""Solve: a ward in, a roster with its proof out, or the smallest conflict among what is fixed."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from api.rostering import Made, make_roster, roster_from
from api.tasks.outcomes import LOST, WORDS, conflict_of, ending_of, named, rulebook_of
from api.tasks.requests import SolveRequest
from api.tasks.task import Outcome, Task
from api.tasks.telling import Telling
from api.tasks.told import ProgressTold
from roster.rules import Rulebook
from roster.table import Cells16
from solvers import Params, Progress, Result, Status, Stop

SEARCH = "searching"


@named
def solve(task: Task, telling: Telling, cancelled: Callable[[], bool]) -> Outcome:
    """The best roster that the request's stop allows."""
    request, rulebook = SolveRequest.model_validate(task.request), rulebook_of(task)
    conflict = conflict_of(rulebook, telling)
    if conflict is not None:
        return conflict
    telling.progress(ProgressTold(step=SEARCH))
    listening = _Listening(rulebook, request.seed, task.cores, telling)
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
        ending=ending_of(result.status),
        result=figures,
        roster=made.roster,
        value=result.value,
        bound=result.bound,
        reason=WORDS[result.status] if result.status in LOST else "",
    )


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
