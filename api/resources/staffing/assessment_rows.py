"""Assessments that a request names."""

from __future__ import annotations

from sqlalchemy.orm import Session

from api.resources.finding import row_of, ward_for
from api.signin import Action
from api.storage import rows
from api.storage.clock import now
from api.storage.rows import AssessmentState
from api.web import Asking, ProblemError

SEALED = "The record is sealed; supersede it with another assessment."


def assessment_for(
    session: Session, asking: Asking, ward_id: str, assessment_id: str, action: Action
) -> rows.Assessment:
    """An assessment of a ward on which whoever asks may do this."""
    ward_for(session, asking, ward_id, action)
    return row_of(session, rows.Assessment, assessment_id, "assessment", ward_id=ward_id)


def open_assessment(session: Session, asking: Asking, ward_id: str, assessment_id: str) -> rows.Assessment:
    """One to be written to: nobody else does before the end. Raises the problem of one that is sealed."""
    assessment_for(session, asking, ward_id, assessment_id, Action.WRITE_STAFFING)
    row = session.get_one(rows.Assessment, assessment_id, with_for_update=True, populate_existing=True)
    if row.state != AssessmentState.OPEN:
        raise ProblemError(409, "sealed", SEALED)
    return row


def touch(row: rows.Assessment) -> None:
    """A part of it changed, so it is another version of the whole."""
    row.updated_at = now()
