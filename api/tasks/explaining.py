"""Explain: a roster and questions in, answers out, each found by solving again."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from api.forms.explanations import explanation_lines
from api.rostering.explaining import Case, Explanation, asks
from api.tasks.outcomes import named, rulebook_of
from api.tasks.requests import ExplainWork
from api.tasks.task import Ending, Outcome, Task
from api.tasks.telling import Telling
from api.tasks.told import ProgressTold
from solvers import Params, Stop


@named
def explain(task: Task, telling: Telling, cancelled: Callable[[], bool]) -> Outcome:
    """Answers one after another until all are given, or the time is over or the end is asked for.

    An answer that was cut short is not given; the result says how many are missing.
    """
    request, rulebook = ExplainWork.model_validate(task.request), rulebook_of(task)
    end = monotonic() + request.most_seconds

    def over() -> bool:
        return cancelled() or monotonic() > end

    case = Case(rulebook, request.roster, request.effort, request.seed, request.personal, over)
    params = Params(workers=task.cores, memory_mb=task.memory_mb)
    questions = tuple(asks(case, request.questions, Stop(seconds=request.seconds), params))
    answers: list[Explanation] = []
    for number, ask in enumerate(questions, start=1):
        telling.progress(ProgressTold(step=f"answering {number} of {len(questions)}"))
        answer = ask()
        if over():
            break
        answers.append(answer)
    return Outcome(
        ending=Ending.CANCELLED if cancelled() else Ending.DONE,
        result={
            "answers": [answer.model_dump(mode="json") for answer in answers],
            "unanswered": len(questions) - len(answers),
            "sentences": [line for answer in answers for line in explanation_lines(answer) if line],
        },
        reason="" if len(answers) == len(questions) or cancelled() else "the time was over before all was answered",
    )
