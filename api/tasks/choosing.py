"""Choices: a ward in, several good rosters out, each with what it gives up."""

from __future__ import annotations

from collections.abc import Callable

from api.forms.choices import choices_form, choices_words, left_out_words, scale_words
from api.rostering import choose
from api.tasks.outcomes import conflict_of, named, rulebook_of
from api.tasks.requests import ChoicesRequest
from api.tasks.task import Ending, Outcome, Task, Titled
from api.tasks.telling import Telling
from api.tasks.told import ProgressTold
from solvers import Params, Stop


@named
def choices(task: Task, telling: Telling, cancelled: Callable[[], bool]) -> Outcome:
    """Rosters of which none is better than another in everything, the best by the ward's own prices first."""
    request, rulebook = ChoicesRequest.model_validate(task.request), rulebook_of(task)
    conflict = conflict_of(rulebook, telling)
    if conflict is not None:
        return conflict
    telling.progress(ProgressTold(step="searching"))
    found = choose(
        rulebook,
        Stop(seconds=request.seconds, effort=request.effort),
        request.count,
        seed=request.seed,
        params=Params(workers=task.cores, memory_mb=task.memory_mb),
        cancelled=cancelled,
    )
    first, *rest = (Titled(title=choice.title, roster=choice.roster) for choice in found.choices)
    sentences = [*choices_words(found), scale_words(found), *left_out_words(found)]
    return Outcome(
        ending=Ending.CANCELLED if cancelled() else Ending.DONE,
        result={**choices_form(found), "sentences": sentences},
        roster=first.roster,
        title=first.title,
        others=tuple(rest),
    )
