"""Repair: a published roster and what has happened in, the least change out."""

from __future__ import annotations

from collections.abc import Callable

from api.forms.repair import repair_form
from api.rostering import repair_roster
from api.tasks.outcomes import LOST, WORDS, ending_of, named, rulebook_of
from api.tasks.requests import RepairWork
from api.tasks.task import Outcome, Task
from api.tasks.telling import Telling
from api.tasks.told import ProgressTold
from solvers import Params, Stop


@named
def repair(task: Task, telling: Telling, cancelled: Callable[[], bool]) -> Outcome:
    """The roster with the least change, every change on record; it is to be approved anew."""
    request, rulebook = RepairWork.model_validate(task.request), rulebook_of(task)
    telling.progress(ProgressTold(step="searching"))
    found = repair_roster(
        rulebook,
        request.roster,
        request.events,
        request.on,
        Stop(seconds=request.seconds, effort=request.effort),
        first=request.first,
        seed=request.seed,
        params=Params(workers=task.cores, memory_mb=task.memory_mb),
        cancelled=cancelled,
    )
    form, status = repair_form(found), found.repaired.status
    return Outcome(
        ending=ending_of(status),
        result={**form, "sentences": form["words"]},
        roster=found.roster.model_copy(update={"approved": None}),
        title=f"repair of version {request.number}",
        reason=WORDS[status] if status in LOST else "",
    )
