"""The record as a document that a chief nurse could sign: at once, or as a job where it takes seconds to make."""

from __future__ import annotations

import base64
from typing import Annotated

from fastapi import APIRouter, Body, Response, status
from fastapi.responses import JSONResponse
from sqlalchemy.orm import Session

from api.jobs import ask
from api.resources.finding import RowId, row_of, ward_for
from api.resources.jobs_asked import asked, may_hurry
from api.resources.jobs_forms import JobKept, accepted, woken
from api.resources.staffing.assessed import Opened, opened
from api.resources.staffing.documents import DESCRIBED, Form, as_document, document
from api.signin import Action
from api.storage import rows
from api.storage.audit import note
from api.storage.rows import JobState
from api.tasks import CONTENT, ReportRequest, ReportWork
from api.web import Answer, AskingDep, OnceDep, ProblemError, not_found, note_read
from staffing_tools.reports.page import page
from staffing_tools.reports.pictures import pictures_of

router = APIRouter(tags=["assessment results"])

ONE = "/wards/{ward_id}/assessments/{assessment_id}/report"
SECONDS = 300.0
"""Most that a document takes."""


@router.get(f"{ONE}/{{form}}", response_class=Response, responses=DESCRIBED)
def read_report(asking: AskingDep, ward_id: RowId, assessment_id: RowId, form: Form) -> Response:
    """Record, tables, steps, decision, pictures, findings and every input; under its seal once it is sealed.

    A PDF takes seconds and one is made at a time; ask for it as a job instead where it may wait.
    """
    found = opened(asking, ward_id, assessment_id, Action.READ_STAFFING)
    made = document(_page(found), form, found.name)
    note_read(asking, found.row, f"export {form}")
    return made


@router.post(ONE, status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def ask_for_report(
    once: OnceDep, ward_id: RowId, assessment_id: RowId, request: Annotated[ReportRequest, Body()]
) -> JSONResponse:
    """Ask for the same as a job, of the assessment as it stands now. Its document is there once it is done."""
    asking = once.asking
    found = opened(asking, ward_id, assessment_id, Action.READ_STAFFING)
    may_hurry(once, request)
    work = ReportWork(name=found.name, form=request.form, html=_page(found))

    def put(session: Session) -> Answer:
        ward_for(session, asking, ward_id, Action.RUN_JOB)
        note(session, f"export {request.form}", found.row)
        document = request.model_dump(mode="json") | work.model_dump(mode="json")
        return accepted(ask(session, asked(once, "report", document, SECONDS, ward_id=ward_id)))

    return woken(asking, once.do(request, put))


@router.get("/jobs/{job_id}/document", response_class=Response, responses=DESCRIBED)
def read_document(asking: AskingDep, job_id: RowId) -> Response:
    """The document that a job of the kind report made."""
    with asking.database.read() as session:
        job = row_of(session, rows.Job, job_id, "job")
        if job.ward_id is None:
            raise not_found("job")
        ward_for(session, asking, job.ward_id, Action.READ_STAFFING)
        result = job.result or {}
    if job.kind != "report" or job.state != JobState.DONE:
        detail = "There is no document of this job; it is of another kind, has not ended, or failed."
        raise ProblemError(409, "no-document", detail)
    note_read(asking, job, "read document")
    return as_document(base64.b64decode(str(result[CONTENT])), Form(str(result["form"])), str(result["name"]))


def _page(found: Opened) -> str:
    assessed = found.assessed
    return page(assessed, assessed.findings, pictures_of(assessed), found.completed, found.left_out)
