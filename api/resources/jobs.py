"""Jobs: work that takes longer than a request, what it tells while it goes on, and what it brought."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import aclosing
from time import monotonic
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Header, Query, Response, status
from fastapi.responses import JSONResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Select, or_, select, true
from sqlalchemy.orm import Session

from api.jobs import Asked, ask, cancel, retry
from api.resources.finding import RowId, period_for, row_of, ward_for
from api.signin import Action, Place, reach
from api.storage import rows
from api.storage.assembly import ward_of
from api.storage.audit import note
from api.storage.ids import LENGTH
from api.storage.rows import JobState
from api.tasks import SolveRequest
from api.web import Answer, Asking, AskingDep, Kept, OnceDep, Page, PageQuery, ProblemError, etag, note_read, page_of

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


@router.post("/wards/{ward_id}/periods/{period_id}/solve", status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def ask_for_solve(
    once: OnceDep, ward_id: RowId, period_id: RowId, request: Annotated[SolveRequest, Body()]
) -> JSONResponse:
    """Ask for a roster of the period as its ward stands now. The same question, while it is worked on, is one job."""
    asking = once.asking
    if request.priority > 0:
        asking.must(Action.RUN_JOB, Place())

    def work(session: Session) -> Answer:
        period = period_for(session, asking, ward_id, period_id, Action.RUN_JOB)
        asked = Asked(
            kind="solve",
            period=period,
            ward=ward_of(session, period),
            request=request.model_dump(mode="json"),
            seconds=request.seconds,
            cores=request.cores,
            memory_mb=request.memory_mb,
            priority=request.priority,
            asked_by=asking.actor.account_id,
        )
        return _accepted(ask(session, asked))

    return _woken(asking, once.do(request, work))


@router.get("/jobs")
def list_jobs(asking: AskingDep, query: Annotated[JobQuery, Query()]) -> Page[JobKept]:
    """Jobs of the wards that you may see."""
    found = _seen(asking)
    for name in ("state", "kind", "ward_id", "period_id"):
        wanted = getattr(query, name)
        if wanted is not None:
            found = found.where(getattr(rows.Job, name) == wanted)
    with asking.database.read() as session:
        return page_of(session, found, rows.Job, query, _form)


@router.get("/jobs/{job_id}")
def read_job(asking: AskingDep, job_id: RowId, response: Response) -> JobWhole:
    """A job, with what it brought."""
    with asking.database.read() as session:
        job = _job_for(session, asking, job_id, Action.READ_JOB)
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
        cancel(session, job)
        note(session, "cancel", job)
        session.flush()
        return Answer(status.HTTP_202_ACCEPTED, _told(session, once.asking, job), etag(job))

    return _woken(once.asking, once.do(None, work))


@router.post("/jobs/{job_id}/retry", status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def retry_job(once: OnceDep, job_id: RowId) -> JSONResponse:
    """Do the work of a job that has ended again, on the same ward as it was then, as a new job."""

    def work(session: Session) -> Answer:
        job = _job_for(session, once.asking, job_id, Action.RUN_JOB)
        if job.ended_at is None:
            raise ProblemError(409, "conflict", "The job has not ended; cancel it first, or wait for it.")
        return _accepted(retry(session, job, once.asking.actor.account_id))

    return _woken(once.asking, once.do(None, work))


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


def _place(session: Session, job: rows.Job) -> Place:
    ward = None if job.ward_id is None else session.get_one(rows.Ward, job.ward_id)
    return Place() if ward is None else Place(ward.board_id, ward.id)


def _seen(asking: Asking) -> Select[rows.Job]:
    within = reach(asking.actor, Action.READ_JOB)
    if within.everywhere:
        return select(rows.Job).where(true())
    of_boards = select(rows.Ward.id).where(rows.Ward.board_id.in_(within.boards))
    return select(rows.Job).where(or_(rows.Job.ward_id.in_(within.wards), rows.Job.ward_id.in_(of_boards)))


def _accepted(job: rows.Job) -> Answer:
    return Answer(status.HTTP_202_ACCEPTED, _form(job), {**etag(job), "Location": f"/v1/jobs/{job.id}"})


def _woken(asking: Asking, response: JSONResponse) -> JSONResponse:
    """The answer, once runners of this process know that there is something new."""
    asking.service.wake.set()
    return response


def _form(job: rows.Job) -> JobKept:
    return JobKept(**_fields(job))


def _told(session: Session, asking: Asking, job: rows.Job) -> JobWhole:
    """A job with as much of it as whoever asks may read."""
    if not asking.may(Action.READ_PERSONAL, _place(session, job)):
        return JobWhole(**_fields(job), request=None, result=None)
    return JobWhole(**_fields(job), request=job.request, result=job.result)


_SAME = frozenset(JobKept.model_fields) - {"asked_at", "cancelling", "gap"}


def _fields(job: rows.Job) -> dict[str, Any]:
    return {name: getattr(job, name) for name in _SAME} | {
        "asked_at": job.created_at,
        "cancelling": job.cancel_asked_at is not None and job.ended_at is None,
        "gap": gap_of(job.value, job.bound),
    }


def gap_of(value: int | None, bound: int | None) -> float | None:
    """(value - bound) / value, between 0 and 1; None while either is missing."""
    if value is None or bound is None:
        return None
    return (value - bound) / value if value > 0 else 0.0
