"""The end of a job: its state, what it brought, and its roster as a draft of the period, together or not at all."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

import roster.ward as nouns
from api.jobs.queue.events import ENDED, add
from api.storage import now, rows
from api.storage.assembly import put_roster
from api.storage.rows import JobState


def close(
    session: Session,
    job: rows.Job,
    state: JobState,
    result: dict[str, Any] | None = None,
    roster: nouns.Roster | None = None,
    reason: str = "",
) -> None:
    """End a job whose row is locked."""
    job.state, job.ended_at, job.lease_until = state, now(), None
    job.result, job.failure = result or {}, reason or None
    if roster is not None and job.period_id is not None:
        period = session.get_one(rows.Period, job.period_id)
        job.roster_id = put_roster(session, period, roster, ward_document_id=job.ward_document_id).id
        if roster.proof is not None:
            job.value, job.bound = roster.proof.value, roster.proof.bound
    add(session, job, ENDED, {"state": state, "roster_id": job.roster_id})
    session.flush()
