"""Asking for work, for its end, and for another try."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.jobs.queue.closing import close
from api.jobs.queue.events import CANCELLING, FINAL, QUEUED, add
from api.jobs.queue.holding import best_of
from api.storage import now, rows
from api.storage.assembly import keep_ward_document
from api.storage.json_text import canonical
from api.storage.rows import JobState


@dataclass(frozen=True)
class Asked:
    """Work that is asked for, with what its kind needs: of a period of a ward as it stands now, or of a ward alone."""

    kind: str
    request: Mapping[str, Any]
    seconds: float
    cores: int
    period: rows.Period | None = None
    ward: nouns.Ward | None = None
    memory_mb: int | None = None
    priority: int = 0
    asked_by: str | None = None
    ward_id: str | None = None
    """The ward of work that is of no period."""


def ask(session: Session, asked: Asked) -> rows.Job:
    """A new job; or the one that does the very same work already and has not ended."""
    period_id, ward_id = (asked.period.id, asked.period.ward_id) if asked.period else (None, asked.ward_id)
    document_id = keep_ward_document(session, ward_id, asked.ward) if ward_id and asked.ward else None
    work = [asked.kind, period_id or ward_id, document_id, dict(asked.request)]
    digest = hashlib.sha256(canonical(work).encode()).hexdigest()
    known = select(rows.Job).where(rows.Job.request_digest == digest, rows.Job.state.not_in(FINAL))
    job = session.scalars(known.where(rows.Job.cancel_asked_at.is_(None)).limit(1)).one_or_none()
    if job is not None:
        return job
    job = rows.Job(
        kind=asked.kind,
        ward_id=ward_id,
        period_id=period_id,
        asked_by=asked.asked_by,
        priority=asked.priority,
        cores=asked.cores,
        memory_mb=asked.memory_mb,
        seconds=asked.seconds,
        ward_document_id=document_id,
        request=dict(asked.request),
        request_digest=digest,
    )
    return _queued(session, job)


def cancel(session: Session, job: rows.Job) -> None:
    """Ask for a job's end: at once if nobody works on it, else as soon as its runner hears of it."""
    job = _locked(session, job)
    if job.state in FINAL or job.cancel_asked_at is not None:
        return
    job.cancel_asked_at = now()
    if job.state == JobState.QUEUED:
        close(session, job, JobState.CANCELLED, roster=best_of(job))
    else:
        add(session, job, CANCELLING)


def retry(session: Session, job: rows.Job, asked_by: str | None) -> rows.Job:
    """The same work again, of the same ward as it was then, as a new job."""
    copied = ("kind", "ward_id", "period_id", "priority", "cores", "memory_mb", "seconds")
    again = rows.Job(
        **{name: getattr(job, name) for name in copied},
        asked_by=asked_by,
        ward_document_id=job.ward_document_id,
        request=job.request,
        request_digest=job.request_digest,
        retry_of_id=job.id,
    )
    return _queued(session, again)


def _queued(session: Session, job: rows.Job) -> rows.Job:
    job.state, job.attempt = JobState.QUEUED, 0
    session.add(job)
    session.flush()
    add(session, job, QUEUED)
    session.flush()
    return job


def _locked(session: Session, job: rows.Job) -> rows.Job:
    return session.get_one(rows.Job, job.id, with_for_update=True, populate_existing=True)
