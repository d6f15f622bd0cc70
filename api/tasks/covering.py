"""Cover: a roster and one of its shifts in, every way of covering it out, ranked."""

from __future__ import annotations

from collections.abc import Callable

from api.forms.cover import cover_form, cover_heading, cover_lines
from api.rostering import cover_options
from api.tasks.outcomes import named, rulebook_of
from api.tasks.requests import CoverWork
from api.tasks.task import Ending, Outcome, Task
from api.tasks.telling import Telling
from api.tasks.told import ProgressTold


@named
def cover(task: Task, telling: Telling, cancelled: Callable[[], bool]) -> Outcome:  # noqa: ARG001 - soon over
    """Options in the ward's order of filling gaps."""
    request, rulebook = CoverWork.model_validate(task.request), rulebook_of(task)
    telling.progress(ProgressTold(step="trying"))
    found = cover_options(rulebook, request.roster, request.date, request.shift, request.on, request.group or "")
    lines = (line for line, _ in cover_lines(found, rulebook) if line)
    return Outcome(ending=Ending.DONE, result={**cover_form(found), "sentences": [cover_heading(found), *lines]})
