"""Figures of jobs for whoever watches over the service, counted in the database: the same from every process."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from api.jobs.queue.events import LOST
from api.storage import now, rows
from api.storage.rows import JobState


@dataclass(frozen=True)
class JobCounts:
    """Jobs by state, how long the oldest waits, seconds and gaps of ended solves, and attempts that were lost."""

    by_state: dict[str, int]
    oldest_seconds: float
    seconds: float
    ended: int
    gap: float
    gaps: int
    lost: int


def count(session: Session) -> JobCounts:
    """The figures of this moment."""
    job = rows.Job
    states = dict.fromkeys(map(str, JobState), 0)
    by_state = session.execute(select(job.state, func.count()).group_by(job.state))
    for state, number in by_state:
        states[state] = number
    oldest = session.scalar(select(func.min(job.created_at)).where(job.state == JobState.QUEUED))
    done = select(job.started_at, job.ended_at, job.value, job.bound).where(job.state == JobState.DONE)
    ended = session.execute(done).all()
    found = [(value, bound) for *_, value, bound in ended if value is not None and bound is not None]
    gaps = [(value - bound) / value if value > 0 else 0.0 for value, bound in found]
    return JobCounts(
        by_state=states,
        oldest_seconds=(now() - oldest).total_seconds() if oldest else 0.0,
        seconds=sum((until - since).total_seconds() for since, until, *_ in ended if since and until),
        ended=len(ended),
        gap=sum(gaps),
        gaps=len(gaps),
        lost=session.scalar(select(func.count()).select_from(rows.JobEvent).where(rows.JobEvent.kind == LOST)) or 0,
    )
