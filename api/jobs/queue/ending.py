"""Ends of attempts, and with the last one of the job. A finished result is written in the transaction that ends it."""

from __future__ import annotations

from sqlalchemy.orm import Session

import roster.ward as nouns
from api.jobs.queue.closing import close
from api.jobs.queue.events import LOST, QUEUED, RELEASED, add, losses
from api.jobs.queue.held import Held, fenced
from api.jobs.queue.holding import best_of, keep_best
from api.storage import rows
from api.storage.rows import JobState
from api.tasks import Ending, Outcome

STATES = {
    Ending.DONE: JobState.DONE,
    Ending.CONFLICT: JobState.CONFLICT,
    Ending.FAILED: JobState.FAILED,
    Ending.CANCELLED: JobState.CANCELLED,
}
"""The state of a job after work that ended like this."""


def end(session: Session, held: Held, outcome: Outcome) -> rows.Job:
    """Write what the work brought, once: raises LostError for whoever does not hold the job any more, or has ended it.

    A roster becomes a draft of the period.
    """
    job = fenced(session, held)
    state = STATES[outcome.ending]
    roster = outcome.roster or _rest(job, state)
    close(session, job, state, outcome.result, roster, outcome.reason, outcome.title, outcome.others)
    job.value = outcome.value if outcome.value is not None else job.value
    job.bound = outcome.bound if outcome.bound is not None else job.bound
    return job


def lose(session: Session, held: Held, reason: str, most: int, best: nouns.Roster | None = None) -> rows.Job:
    """An attempt of which nothing came: it is tried again, unless `most` attempts were lost. Raises LostError."""
    job = fenced(session, held)
    lost(session, job, reason, most, best)
    return job


def lost(session: Session, job: rows.Job, reason: str, most: int, best: nouns.Roster | None = None) -> None:
    """The same, of a row that is locked."""
    best = best or best_of(job)
    add(session, job, LOST, {"reason": reason})
    session.flush()
    if job.cancel_asked_at is not None:
        close(session, job, JobState.CANCELLED, roster=best)
    elif losses(session, job) >= most:
        close(session, job, JobState.FAILED, roster=best, reason=reason)
    else:
        keep_best(job, best)
        _queue(session, job, QUEUED)


def give_back(session: Session, held: Held) -> None:
    """Let go of a job that is to be done by somebody else, which is no fault of the job. Raises LostError."""
    job = fenced(session, held)
    if job.cancel_asked_at is not None:
        close(session, job, JobState.CANCELLED, roster=best_of(job))
    else:
        _queue(session, job, RELEASED)


def _queue(session: Session, job: rows.Job, event: str) -> None:
    job.state, job.runner, job.lease_until = JobState.QUEUED, None, None
    add(session, job, event)


def _rest(job: rows.Job, state: JobState) -> nouns.Roster | None:
    """What an end without a roster leaves: the best that an earlier attempt had told."""
    return None if state is JobState.CONFLICT else best_of(job)
