"""Ways out: a ward whose fixed inputs conflict in, what giving up each of them would bring out."""

from __future__ import annotations

from collections.abc import Callable

from api.forms.explanations import way_lines
from api.rostering import conflict_in
from api.rostering.explaining import ways_out
from api.tasks.outcomes import CONFLICTS, named, rulebook_of
from api.tasks.requests import WaysOutRequest
from api.tasks.task import Ending, Outcome, Task
from api.tasks.telling import Telling
from api.tasks.told import ProgressTold
from solvers import Params, Stop


@named
def unlock(task: Task, telling: Telling, cancelled: Callable[[], bool]) -> Outcome:
    """Ways out of the smallest conflict, the cheapest first and law last; none where nothing conflicts."""
    request, rulebook = WaysOutRequest.model_validate(task.request), rulebook_of(task)
    telling.progress(ProgressTold(step=CONFLICTS))
    conflict = conflict_in(rulebook)
    if conflict is None:
        words = "Nothing that is fixed conflicts."
        return Outcome(ending=Ending.DONE, result={"demands": [], "ways": [], "sentences": [words]})
    telling.progress(ProgressTold(step="giving up each in turn"))
    stop = Stop(seconds=request.seconds, effort=request.effort)
    params = Params(workers=task.cores, memory_mb=task.memory_mb)
    found = ways_out(rulebook, conflict, stop, seed=request.seed, params=params, cancelled=cancelled)
    return Outcome(
        ending=Ending.CANCELLED if cancelled() else Ending.DONE,
        result={
            "demands": list(conflict.demands),
            "ways": [way.model_dump(mode="json") for way in found],
            "sentences": list(way_lines(found)),
        },
    )
