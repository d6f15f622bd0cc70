"""Whose turn it is: by priority, then by wards in turn, then by age."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from api.jobs.queue.events import STARTED, add
from api.jobs.queue.held import Held
from api.storage import now, rows
from api.storage.rows import JobState


def claim(session: Session, runner: str, lease: dt.timedelta, free: int, most: int) -> Held | None:
    """Take the job whose turn it is, if the runner's free cores are enough for it; it waits for no job behind it.

    A job that wants more cores than the runner can give to one (`most`) gets that many.
    """
    job = session.scalars(_next()).one_or_none()
    if job is None or min(job.cores, most) > free:
        return None
    job.state, job.runner, job.lease_until = JobState.RUNNING, runner, now() + lease
    job.attempt += 1
    job.started_at = now()
    add(session, job, STARTED, {"attempt": job.attempt})
    session.flush()
    return Held(job.id, job.attempt, runner, min(job.cores, most))


def _next() -> Select[rows.Job]:
    """The first of the queue. Who else claims on PostgreSQL goes on to the next one, and does not wait."""
    other = aliased(rows.Job)
    of_ward = other.ward_id == rows.Job.ward_id
    running = select(func.count()).where(of_ward, other.state == JobState.RUNNING).scalar_subquery()
    served = select(func.max(other.started_at)).where(of_ward).scalar_subquery()
    order = (rows.Job.priority.desc(), running, served.asc().nulls_first(), rows.Job.created_at, rows.Job.id)
    waiting = select(rows.Job).where(rows.Job.state == JobState.QUEUED)
    return waiting.order_by(*order).limit(1).with_for_update(skip_locked=True, of=rows.Job)
