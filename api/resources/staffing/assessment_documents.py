"""The record as a document that a chief nurse could sign."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.resources.finding import RowId
from api.resources.staffing.assessed import opened
from api.resources.staffing.documents import DESCRIBED, Form, document
from api.signin import Action
from api.web import AskingDep, note_read
from staffing_tools.reports.page import page
from staffing_tools.reports.pictures import pictures_of

router = APIRouter(prefix="/wards/{ward_id}/assessments/{assessment_id}/report", tags=["assessment results"])


@router.get("/{form}", response_class=Response, responses=DESCRIBED)
def read_report(asking: AskingDep, ward_id: RowId, assessment_id: RowId, form: Form) -> Response:
    """Record, tables, steps, decision, pictures, findings and every input; under its seal once it is sealed."""
    found = opened(asking, ward_id, assessment_id, Action.READ_STAFFING)
    assessed = found.assessed
    html = page(assessed, assessed.findings, pictures_of(assessed), found.completed, found.left_out)
    made = document(html, form, found.name)
    note_read(asking, found.row, f"export {form}")
    return made
