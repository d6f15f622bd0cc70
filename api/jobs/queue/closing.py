"""The end of a job: its state, what it brought, and its rosters as drafts of the period, together or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

import roster.ward as nouns
from api.jobs.queue.events import ENDED, add
from api.storage import now, rows
from api.storage.assembly import put_roster
from api.storage.rows import JobState
from api.tasks import Titled

ROSTERS = "roster_ids"
"""Where a job's result holds the ids of its drafts, where they are several."""


def close(
    session: Session,
    job: rows.Job,
    state: JobState,
    result: dict[str, Any] | None = None,
    roster: nouns.Roster | None = None,
    reason: str = "",
    title: str = "",
    others: Sequence[Titled] = (),
) -> None:
    """End a job whose row is locked. Where it made several rosters, the result has the ids of all."""
    job.state, job.ended_at, job.lease_until = state, now(), None
    job.result, job.failure = result or {}, reason or None
    if roster is not None and job.period_id is not None:
        job.roster_id = _draft(session, job, roster, title)
        if roster.proof is not None:
            job.value, job.bound = roster.proof.value, roster.proof.bound
        if others:
            ids = [job.roster_id, *(_draft(session, job, other.roster, other.title) for other in others)]
            job.result = {**job.result, ROSTERS: ids}
    add(session, job, ENDED, {"state": state, "roster_id": job.roster_id})
    session.flush()


def _draft(session: Session, job: rows.Job, roster: nouns.Roster, title: str) -> str:
    """The id of a roster's draft, with what it began as, if that is still there."""
    period = session.get_one(rows.Period, job.period_id)
    based_on = session.get(rows.Roster, str(job.request.get("roster_id", "")))
    row = put_roster(
        session,
        period,
        roster,
        ward_document_id=job.ward_document_id,
        based_on_id=None if based_on is None else based_on.id,
        origin={"kind": job.kind, "job_id": job.id, "title": title},
    )
    return row.id
