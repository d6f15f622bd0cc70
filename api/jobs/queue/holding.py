"""Holding a job: the lease is renewed, and what the work tells is written down."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.jobs.queue.events import PROGRESS, add
from api.jobs.queue.held import Held, fenced
from api.storage import now, rows
from api.storage.rows import JobState
from api.tasks import ProgressTold

BEST = "best"
"""Where a job's result holds the best roster so far."""


def renew(
    session: Session,
    held: Held,
    lease: dt.timedelta,
    progress: ProgressTold | None = None,
    best: nouns.Roster | None = None,
) -> None:
    """Hold on to a job, with what is new. Raises LostError."""
    job = fenced(session, held)
    job.lease_until = now() + lease
    keep_best(job, best)
    if progress is not None:
        job.value = job.value if progress.value is None else progress.value
        job.bound = job.bound if progress.bound is None else progress.bound
        add(session, job, PROGRESS, progress.model_dump(exclude={"what"}))


def asked_to_stop(session: Session, runner: str) -> frozenset[str]:
    """Ids of a runner's jobs whose end was asked for."""
    found = sa.select(rows.Job.id).where(
        rows.Job.runner == runner, rows.Job.state == JobState.RUNNING, rows.Job.cancel_asked_at.is_not(None)
    )
    return frozenset(session.scalars(found))


def keep_best(job: rows.Job, best: nouns.Roster | None) -> None:
    """Write down the best roster so far, if there is one."""
    if best is not None:
        job.result = {BEST: best.model_dump(mode="json", by_alias=True)}


def best_of(job: rows.Job) -> nouns.Roster | None:
    """The best roster that a job told of."""
    told = (job.result or {}).get(BEST)
    return None if told is None else nouns.Roster.model_validate(told)
