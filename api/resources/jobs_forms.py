"""What is told of jobs over HTTP."""

from __future__ import annotations

import datetime as dt
from typing import Any

from fastapi import status
from fastapi.responses import JSONResponse

from api.storage import rows
from api.storage.rows import JobState
from api.tasks import CONTENT, HIDDEN
from api.web import Answer, Asking, Kept, etag
from solvers import gap_of


class JobKept(Kept):
    """A job as it is now."""

    kind: str
    """What is done, such as solve."""
    state: JobState
    """queued, running, done, failed, conflict or cancelled; the last four are final."""
    ward_id: str | None
    """Ward that it is for."""
    period_id: str | None
    """Period that it is for."""
    asked_at: dt.datetime
    """When it was asked for."""
    started_at: dt.datetime | None
    """When the present or last attempt began."""
    ended_at: dt.datetime | None
    """When it ended."""
    cancelling: bool
    """Whether its end was asked for."""
    attempt: int
    """Attempts so far; work of which nothing came is tried again."""
    priority: int
    """Higher runs sooner."""
    cores: int
    """Cores that were asked for."""
    memory_mb: int | None
    """Most memory in MB."""
    seconds: float | None
    """Most seconds of search."""
    value: int | None
    """Best value so far."""
    bound: int | None
    """No roster can have a lower value, as far as proved."""
    gap: float | None
    """How far the value may be from the best, between 0 and 1."""
    failure: str | None
    """Why it brought nothing, or not all."""
    roster_id: str | None
    """The draft that it made."""
    retry_of_id: str | None
    """The job that it does again."""


class JobWhole(JobKept):
    """A job with what it was asked and what it brought."""

    request: dict[str, Any] | None
    """What was asked; nothing for those who may not read what is personal on the ward."""
    result: dict[str, Any] | None
    """What it brought, by kind; while it runs, `best` is the best roster so far. Nothing for those who may not read
    what is personal on the ward: they read the roster that it made."""


def accepted(job: rows.Job) -> Answer:
    """The answer to whoever asked for work."""
    return Answer(status.HTTP_202_ACCEPTED, job_kept(job), {**etag(job), "Location": f"/v1/jobs/{job.id}"})


def woken(asking: Asking, response: JSONResponse) -> JSONResponse:
    """The answer, once runners of this process know that there is something new."""
    asking.service.wake.set()
    return response


def job_kept(job: rows.Job) -> JobKept:
    """A job's row."""
    return JobKept(**_fields(job))


def job_whole(job: rows.Job, *, personal: bool) -> JobWhole:
    """A job's row with its documents, which may be about people."""
    if not personal:
        return JobWhole(**_fields(job), request=None, result=None)
    request = {name: value for name, value in job.request.items() if name not in HIDDEN}
    result = job.result and {name: value for name, value in job.result.items() if name != CONTENT}
    return JobWhole(**_fields(job), request=request, result=result)


_SAME = frozenset(JobKept.model_fields) - {"asked_at", "cancelling", "gap"}


def _fields(job: rows.Job) -> dict[str, Any]:
    return {name: getattr(job, name) for name in _SAME} | {
        "asked_at": job.created_at,
        "cancelling": job.cancel_asked_at is not None and job.ended_at is None,
        "gap": gap_of(job.value, job.bound),
    }
