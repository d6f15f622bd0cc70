"""Leases that ran out: whoever held the job is gone."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from api.jobs.queue.ending import lost
from api.storage import now, rows
from api.storage.rows import JobState

REASON = "its runner went away"


@dataclass(frozen=True)
class Waiting:
    """Whether there is anything for a runner to do."""

    queued: bool
    lapsed: bool


def waiting(session: Session) -> Waiting:
    """What a runner finds, by reading alone: an idle one does not write."""
    lapsed = exists().where(rows.Job.state == JobState.RUNNING, rows.Job.lease_until < now())
    found = session.execute(select(exists().where(rows.Job.state == JobState.QUEUED), lapsed)).one()
    return Waiting(*map(bool, found))


def lapse(session: Session, most: int) -> int:
    """Take back every job whose lease ran out, and say how many there were."""
    found = select(rows.Job).where(rows.Job.state == JobState.RUNNING, rows.Job.lease_until < now())
    jobs = list(session.scalars(found.with_for_update(skip_locked=True)))
    for job in jobs:
        lost(session, job, REASON, most)
    return len(jobs)
