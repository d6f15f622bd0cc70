"""Events of jobs."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.rows import JobState

FINAL = frozenset({JobState.DONE, JobState.FAILED, JobState.CONFLICT, JobState.CANCELLED})
"""States that a job does not leave."""

QUEUED, STARTED, PROGRESS, LOST, RELEASED, CANCELLING, ENDED = (
    "queued",
    "started",
    "progress",
    "lost",
    "released",
    "cancelling",
    "ended",
)
"""Kinds of events. `lost` is an attempt of which nothing came, `released` one that its runner gave back."""


def ends(kind: str) -> bool:
    """Whether no event follows one of this kind."""
    return kind == ENDED


def add(session: Session, job: rows.Job, kind: str, document: dict[str, Any] | None = None) -> None:
    """Number and add an event of a job whose row this session has locked."""
    session.flush()
    last = session.scalar(select(func.max(rows.JobEvent.number)).where(rows.JobEvent.job_id == job.id))
    session.add(
        rows.JobEvent(job_id=job.id, number=(last or 0) + 1, attempt=job.attempt, kind=kind, document=document or {})
    )


def losses(session: Session, job: rows.Job) -> int:
    """How many attempts of a job were lost."""
    found = select(func.count()).where(rows.JobEvent.job_id == job.id, rows.JobEvent.kind == LOST)
    return session.scalar(found) or 0
