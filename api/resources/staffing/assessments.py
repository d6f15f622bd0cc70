"""Assessments by the common staffing method: made for a ward and a year, sealed once, then only superseded."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, cast

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from pydantic import Field, model_validator
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.resources.finding import RowId, ward_for
from api.resources.staffing.assessment_rows import assessment_for, open_assessment
from api.resources.staffing.days import Day, Year
from api.resources.today import today
from api.signin import Action
from api.storage import rows
from api.storage.assembly.staffing import assessment_of, record_of, superseded_by
from api.storage.ids import LENGTH
from api.storage.rows import AssessmentState
from api.web import (
    Answer,
    AskingDep,
    IfMatch,
    Kept,
    OnceDep,
    Page,
    PageQuery,
    ProblemError,
    Received,
    etag,
    matching,
    page_of,
    unchanged,
)
from roster.ward import InputError, Problem
from roster.ward.base import Id, Title
from staffing_tools.files import SealError
from staffing_tools.findings import FindingsError
from staffing_tools.method import assess, complete
from staffing_tools.ward import WardKind

router = APIRouter(prefix="/wards/{ward_id}/assessments", tags=["assessments"])


class HeadForm(Received):
    """What may be said otherwise while an assessment is open."""

    led_by: Title = Field(repr=False)
    """Who leads the use of the method."""
    ward_kind: WardKind | None = None
    """Kind of ward; left out, the ward's own, where that is one of these."""
    today: Day | None = None
    """The day that it is assessed for; left out, the day on which it is read."""


class AssessmentForm(HeadForm):
    """What an assessment begins as."""

    id: Id
    """Short name of its record among those of the ward."""
    year: Year
    """The financial year, such as 2025-26."""
    supersedes_id: str | None = Field(default=None, min_length=LENGTH, max_length=LENGTH, pattern="^[0-9a-z]+$")
    """Id of the completed assessment in whose place it is made."""
    superseding_because: Annotated[str, Field(max_length=2000)] = ""
    """Why it supersedes another, where it does."""

    @model_validator(mode="after")
    def _says_why(self) -> AssessmentForm:
        if (self.supersedes_id is None) != (not self.superseding_because):
            raise ValueError("give supersedes_id and superseding_because together, or neither")
        return self


class AssessmentKept(Kept):
    """An assessment as it is kept. Its version is raised by an edit of any of its parts."""

    ward_id: str
    """Id of its ward."""
    assessment: AssessmentForm
    """What it is."""
    state: AssessmentState
    """open, completed or superseded."""
    updated_at: dt.datetime
    """When it was last edited."""


class AssessmentQuery(PageQuery):
    """Which assessments."""

    year: Year | None = None
    """Those of one financial year."""
    state: AssessmentState | None = None
    """Those in one state."""


class CompletedTold(AssessmentKept):
    """An assessment that was sealed."""

    seal: str
    """The seal of its record: print it where the record is signed."""


@router.get("")
def list_assessments(
    asking: AskingDep, ward_id: RowId, page: Annotated[AssessmentQuery, Query()]
) -> Page[AssessmentKept]:
    """Assessments of a ward."""
    with asking.database.read() as session:
        ward_for(session, asking, ward_id, Action.READ_STAFFING)
        found = select(rows.Assessment).where(rows.Assessment.ward_id == ward_id)
        found = matching(found, (rows.Assessment.year, page.year), (rows.Assessment.state, page.state))
        return page_of(session, found, rows.Assessment, page, _form)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=AssessmentKept)
def create_assessment(once: OnceDep, ward_id: RowId, form: Annotated[AssessmentForm, Body()]) -> JSONResponse:
    """Begin an assessment, in the place of a completed one or as the first of its ward and year."""

    def work(session: Session) -> Answer:
        ward = ward_for(session, once.asking, ward_id, Action.WRITE_STAFFING)
        if form.supersedes_id is not None:
            _may_be_superseded(session, ward, form)
        row = rows.Assessment(
            ward_id=ward.id,
            code=form.id,
            year=form.year,
            ward_kind=form.ward_kind or "",
            led_by=form.led_by,
            today=form.today,
            supersedes_id=form.supersedes_id,
            superseding_because=form.superseding_because,
        )
        session.add(row)
        session.flush()
        record_of(session, row)
        return Answer(status.HTTP_201_CREATED, _form(row), etag(row))

    return once.do(form, work)


@router.get("/{assessment_id}")
def read_assessment(asking: AskingDep, ward_id: RowId, assessment_id: RowId, response: Response) -> AssessmentKept:
    """An assessment without its parts."""
    with asking.database.read() as session:
        row = assessment_for(session, asking, ward_id, assessment_id, Action.READ_STAFFING)
        response.headers.update(etag(row))
        return _form(row)


@router.put("/{assessment_id}")
def change_assessment(
    asking: AskingDep,
    ward_id: RowId,
    assessment_id: RowId,
    version: IfMatch,
    form: Annotated[HeadForm, Body()],
    response: Response,
) -> AssessmentKept:
    """Say otherwise who leads it and for which day it is."""
    with asking.database.write(asking.by) as session:
        row = open_assessment(session, asking, ward_id, assessment_id)
        unchanged(row, version)
        row.led_by, row.today, row.ward_kind = form.led_by, form.today, form.ward_kind or ""
        record_of(session, row)
        session.flush()
        response.headers.update(etag(row))
        return _form(row)


@router.delete("/{assessment_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove_assessment(asking: AskingDep, ward_id: RowId, assessment_id: RowId, version: IfMatch) -> None:
    """Remove an assessment that is not sealed, with its parts."""
    with asking.database.write(asking.by) as session:
        row = open_assessment(session, asking, ward_id, assessment_id)
        unchanged(row, version)
        for part in session.scalars(select(rows.AssessmentPart).filter_by(assessment_id=row.id)):
            session.delete(part)
        session.flush()
        session.delete(row)


@router.post("/{assessment_id}/complete", response_model=CompletedTold)
def complete_assessment(once: OnceDep, ward_id: RowId, assessment_id: RowId, version: IfMatch) -> JSONResponse:
    """Seal the record, if nothing stands in the way; the one that it supersedes is superseded with that."""

    def work(session: Session) -> Answer:
        row = open_assessment(session, once.asking, ward_id, assessment_id)
        unchanged(row, version)
        try:
            row.completed = complete(assess(assessment_of(session, row, today())), superseded_by(session, row))
        except FindingsError as error:
            problems = tuple(Problem(each.place, each.message) for each in error.findings)
            raise ProblemError(409, "findings", "The record cannot be completed yet.", problems) from None
        except SealError as error:
            raise ProblemError(409, "record-altered", f"{str(error).capitalize()}.") from None
        _superseded(session, row)
        row.state = AssessmentState.COMPLETED
        session.flush()
        told = CompletedTold(**_form(row).model_dump(), seal=row.completed.seal)
        return Answer(status.HTTP_200_OK, told, etag(row))

    return once.do(None, work)


def _may_be_superseded(session: Session, ward: rows.Ward, form: AssessmentForm) -> None:
    """Raises the problem of something else than a completed record of the ward and year."""
    assert form.supersedes_id is not None
    earlier = session.get(rows.Assessment, form.supersedes_id)
    if earlier is None or (earlier.ward_id, earlier.year) != (ward.id, form.year):
        raise InputError((Problem(("supersedes_id",), "is no assessment of this ward and year"),))
    if earlier.state != AssessmentState.COMPLETED:
        raise ProblemError(409, "conflict", f"That assessment is {earlier.state}; only a completed one is superseded.")


def _superseded(session: Session, row: rows.Assessment) -> None:
    """Make the one that it supersedes superseded. Raises the problem of one that another superseded meanwhile."""
    if row.supersedes_id is None:
        return
    earlier = session.get_one(rows.Assessment, row.supersedes_id, with_for_update=True, populate_existing=True)
    if earlier.state != AssessmentState.COMPLETED:
        raise ProblemError(409, "conflict", "Another record superseded that one meanwhile; begin from the newest.")
    earlier.state = AssessmentState.SUPERSEDED


def _form(row: rows.Assessment) -> AssessmentKept:
    form = AssessmentForm(
        id=row.code,
        year=row.year,
        ward_kind=cast("WardKind", row.ward_kind) if row.ward_kind else None,
        led_by=row.led_by,
        today=row.today,
        supersedes_id=row.supersedes_id,
        superseding_because=row.superseding_because,
    )
    return AssessmentKept(
        id=row.id,
        version=row.version,
        ward_id=row.ward_id,
        assessment=form,
        state=AssessmentState(row.state),
        updated_at=row.updated_at,
    )
