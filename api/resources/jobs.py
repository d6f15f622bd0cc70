"""Jobs: work that takes longer than a request, what it tells while it goes on, and what it brought."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import aclosing
from time import monotonic
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Response, status
from fastapi.responses import JSONResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Select, or_, select, true
from sqlalchemy.orm import Session

from api.jobs import cancel, retry
from api.resources.finding import RowId, row_of, ward_for
from api.resources.jobs_forms import JobKept, JobWhole, accepted, job_kept, job_whole, woken
from api.signin import Action, Place, reach
from api.storage import rows
from api.storage.audit import note
from api.storage.ids import LENGTH
from api.storage.rows import JobState
from api.web import (
    Answer,
    Asking,
    AskingDep,
    OnceDep,
    Page,
    PageQuery,
    ProblemError,
    etag,
    matching,
    note_read,
    page_of,
)

router = APIRouter(tags=["jobs"])

AGAIN = 15 * 60.0
"""Seconds after which a stream of events ends; a listener comes again, with its place and a token still in force."""

Id = Annotated[str | None, Field(min_length=LENGTH, max_length=LENGTH, pattern="^[0-9a-z]+$")]


class JobQuery(PageQuery):
    """Which jobs."""

    state: JobState | None = None
    """Only those in this state."""
    kind: Annotated[str | None, Field(max_length=40)] = None
    """Only those of this kind, such as solve."""
    ward_id: Id = None
    """Only those of this ward."""
    period_id: Id = None
    """Only those of this period."""


class EventTold(BaseModel):
    """An event of a job."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    number: int
    """1, 2, 3 ... within the job; also the id of the event."""
    attempt: int
    """Which attempt told it."""
    at: dt.datetime
    """When."""
    kind: str
    """queued, started, progress, lost, released, cancelling or ended."""
    document: dict[str, Any]
    """More of it: of progress the step, seconds, value, bound, gap and method."""


@router.get("/jobs")
def list_jobs(asking: AskingDep, query: Annotated[JobQuery, Query()]) -> Page[JobKept]:
    """Jobs of the wards that you may see."""
    names = ("state", "kind", "ward_id", "period_id")
    found = matching(_seen(asking), *((getattr(rows.Job, name), getattr(query, name)) for name in names))
    with asking.database.read() as session:
        return page_of(session, found, rows.Job, query, job_kept)


@router.get("/jobs/{job_id}")
def read_job(asking: AskingDep, job_id: RowId, response: Response) -> JobWhole:
    """A job, with what it brought."""
    with asking.database.read() as session:
        job = _job_for(session, asking, job_id, Action.READ_JOB)
        _may_read_all(session, asking, job)
        told = _told(session, asking, job)
    if told.request is not None:
        note_read(asking, job)
    response.headers.update(etag(job))
    return told


@router.post("/jobs/{job_id}/cancel", status_code=status.HTTP_202_ACCEPTED, response_model=JobWhole)
def cancel_job(once: OnceDep, job_id: RowId) -> JSONResponse:
    """Ask for the end of a job. The best roster so far becomes a draft; the answer has it as far as it is known."""

    def work(session: Session) -> Answer:
        job = _job_for(session, once.asking, job_id, Action.RUN_JOB)
        _may_read_all(session, once.asking, job)
        cancel(session, job)
        note(session, "cancel", job)
        session.flush()
        return Answer(status.HTTP_202_ACCEPTED, _told(session, once.asking, job), etag(job))

    return woken(once.asking, once.do(None, work))


@router.post("/jobs/{job_id}/retry", status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def retry_job(once: OnceDep, job_id: RowId) -> JSONResponse:
    """Do the work of a job that has ended again, on the same ward as it was then, as a new job."""

    def work(session: Session) -> Answer:
        job = _job_for(session, once.asking, job_id, Action.RUN_JOB)
        if job.ended_at is None:
            raise ProblemError(409, "conflict", "The job has not ended; cancel it first, or wait for it.")
        return accepted(retry(session, job, once.asking.actor.account_id))

    return woken(once.asking, once.do(None, work))


def _watched(asking: AskingDep, job_id: RowId) -> str:
    """The id of a job that whoever asks may see."""
    with asking.database.read() as session:
        return _job_for(session, asking, job_id, Action.READ_JOB).id


@router.get("/jobs/{job_id}/events", response_class=EventSourceResponse)
async def follow_job(
    asking: AskingDep,
    job_id: Annotated[str, Depends(_watched)],
    last_event_id: Annotated[int, Header(ge=0, le=2**31 - 1, description="Go on after this event.")] = 0,
) -> AsyncIterator[ServerSentEvent]:
    """Events of a job as they come, until it ends; come again with Last-Event-ID after a break."""
    last = monotonic() + AGAIN
    async with aclosing(asking.service.bulletin.follow(job_id, last_event_id)) as events:
        while True:
            try:
                event = await asyncio.wait_for(anext(events), last - monotonic())
            except (StopAsyncIteration, TimeoutError):
                return
            told = EventTold(
                number=event.number, attempt=event.attempt, at=event.at, kind=event.kind, document=event.document
            )
            yield ServerSentEvent(data=told, event=event.kind, id=str(event.number))


def _job_for(session: Session, asking: Asking, id_: str, action: Action) -> rows.Job:
    """A job for whose ward whoever asks may do this."""
    job = row_of(session, rows.Job, id_, "job")
    if job.ward_id is None:
        asking.must(action, Place())
    else:
        ward_for(session, asking, job.ward_id, action)
    return job


def _may_read_all(session: Session, asking: Asking, job: rows.Job) -> None:
    """Raises the problem of an explanation that names personal rules, for whoever may not read those."""
    if job.ward_id is not None and job.request.get("personal"):
        ward_for(session, asking, job.ward_id, Action.READ_AGREEMENTS)


def _told(session: Session, asking: Asking, job: rows.Job) -> JobWhole:
    """A job with as much of it as whoever asks may read."""
    ward = None if job.ward_id is None else session.get_one(rows.Ward, job.ward_id)
    place = Place() if ward is None else Place(ward.board_id, ward.id)
    return job_whole(job, personal=asking.may(Action.READ_PERSONAL, place))


def _seen(asking: Asking) -> Select[rows.Job]:
    within = reach(asking.actor, Action.READ_JOB)
    if within.everywhere:
        return select(rows.Job).where(true())
    of_boards = select(rows.Ward.id).where(rows.Ward.board_id.in_(within.boards))
    return select(rows.Job).where(or_(rows.Job.ward_id.in_(within.wards), rows.Job.ward_id.in_(of_boards)))
