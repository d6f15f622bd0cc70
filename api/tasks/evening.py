"""Fairer: a roster in, one with a lighter worst burden out, where there is one."""

from __future__ import annotations

from collections.abc import Callable

from api.forms.fairer import fairer_form, fairer_words
from api.rostering import make_fairer
from api.tasks.outcomes import named, rulebook_of
from api.tasks.requests import FairerWork
from api.tasks.task import Ending, Outcome, Task
from api.tasks.telling import Telling
from api.tasks.told import ProgressTold
from solvers import Params, Stop


@named
def fairer(task: Task, telling: Telling, cancelled: Callable[[], bool]) -> Outcome:
    """The worst burden first, then the next, with nothing above fairness given up; no roster where none is fairer."""
    request, rulebook = FairerWork.model_validate(task.request), rulebook_of(task)
    telling.progress(ProgressTold(step="searching"))
    found = make_fairer(
        rulebook,
        request.roster,
        Stop(seconds=request.seconds, effort=request.effort),
        seed=request.seed,
        params=Params(workers=task.cores, memory_mb=task.memory_mb),
        cancelled=cancelled,
    )
    return Outcome(
        ending=Ending.CANCELLED if cancelled() else Ending.DONE,
        result={**fairer_form(found), "sentences": [fairer_words(found)]},
        roster=None if found.after == found.before else found.roster.as_draft(),
        title=f"version {request.number} made fairer",
    )
