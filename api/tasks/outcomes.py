"""How work ends where it brings nothing, told the same way for every kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from api.rostering import NoRosterError, conflict_in
from api.tasks.task import Ending, Outcome, Task
from api.tasks.telling import Telling
from api.tasks.told import ProgressTold
from roster.packs import PackError
from roster.pay import PayError
from roster.rules import Rulebook
from roster.ward import InputError
from solvers import Status

CONFLICTS = "looking for conflicts"

LOST = (Status.CRASHED, Status.OUT_OF_MEMORY)
WORDS = {
    Status.UNKNOWN: "no roster was found in time; a longer search may find one",
    Status.INFEASIBLE: "no roster meets everything that is fixed",
    Status.CRASHED: "the solver crashed",
    Status.OUT_OF_MEMORY: "the solver ran out of memory",
}
"""What a status says where there is no roster, or where the search was lost."""

Work = Callable[[Task, Telling, Callable[[], bool]], Outcome]
"""Does a task, tells how it gets on, and asks whether it is to stop."""


def named(work: Work) -> Work:
    """The work, with an outcome that says so where what was asked does not fit the ward, or no roster was found."""

    @wraps(work)
    def ended(task: Task, telling: Telling, cancelled: Callable[[], bool]) -> Outcome:
        try:
            return work(task, telling, cancelled)
        except InputError as error:
            lines = [{"place": each.where, "message": each.message} for each in error.problems]
            words = "what was asked does not fit the ward; see problems"
            return Outcome(ending=Ending.FAILED, result={"problems": lines}, reason=words)
        except (PackError, PayError) as error:
            return Outcome(ending=Ending.FAILED, reason=str(error))
        except NoRosterError as error:
            ending = ending_of(error.status)
            return Outcome(
                ending=Ending.FAILED if ending is Ending.DONE else ending, reason=WORDS.get(error.status, "")
            )

    return ended


def rulebook_of(task: Task) -> Rulebook:
    """The rules of a task's ward. Raises WardError and PackError."""
    assert task.ward is not None
    return Rulebook.of(task.ward)


def conflict_of(rulebook: Rulebook, telling: Telling) -> Outcome | None:
    """The outcome of fixed inputs that no roster can meet, if they are such."""
    telling.progress(ProgressTold(step=CONFLICTS))
    conflict = conflict_in(rulebook)
    if conflict is None:
        return None
    words = "fixed inputs cannot all be met together"
    return Outcome(ending=Ending.CONFLICT, result={"demands": list(conflict.demands)}, reason=words)


def ending_of(status: Status) -> Ending:
    """How work ended whose search ended like this."""
    if status in LOST:
        return Ending.CRASHED
    return Ending.CANCELLED if status is Status.CANCELLED else Ending.DONE
