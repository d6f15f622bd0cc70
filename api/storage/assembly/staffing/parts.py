"""Parts of an assessment: what people write, tools and judgement whole, and dates of the ward's daily data."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.forms import form_of
from roster.ward import Noun
from roster.ward.base import Id
from staffing_tools.demand import RosterExperience
from staffing_tools.duties.advice import ClinicalAdvice
from staffing_tools.duties.training import Feedback
from staffing_tools.judgement import Judgement
from staffing_tools.method import Decision, OutsideAssessment, Signature, Staffing, StaffingRisk, StepAccount
from staffing_tools.spans import DateSpan
from staffing_tools.tool import ToolRun, ToolSettings
from staffing_tools.tool.national import NationalResult


class EnginePart(Noun):
    """What the indicative engine reckons with."""

    coefficients: Id
    """Short name of a coefficient set, of the board or of those that come with the program."""
    version: Id | None = None
    """Its version; left out, the newest."""
    settings: ToolSettings | None = None
    """Allowance and time to lead; left out, those of the set."""


PARTS: dict[str, Any] = {
    "staffing": Staffing,
    "steps": tuple[StepAccount, ...],
    "advice": tuple[ClinicalAdvice, ...],
    "outside-assessments": tuple[OutsideAssessment, ...],
    "risks": tuple[StaffingRisk, ...],
    "decision": Decision,
    "signatures": tuple[Signature, ...],
    "feedback": tuple[Feedback, ...],
    "national": NationalResult,
    "tool-run": ToolRun,
    "engine": EnginePart,
    "workload": DateSpan,
    "judgement": Judgement,
    "quality": DateSpan,
    "real-time": DateSpan,
    "experience": tuple[RosterExperience, ...],
}
"""What each part is. Tool run, workload, quality and real time take their entries from the ward's own records."""

_FORMS = {kind: form_of(noun) for kind, noun in PARTS.items()}


def part_row(session: Session, assessment: rows.Assessment, kind: str) -> rows.AssessmentPart | None:
    """The row of a part, if it is there."""
    found = select(rows.AssessmentPart).filter_by(assessment_id=assessment.id, kind=kind, number=1)
    return session.scalars(found).one_or_none()


def part_in(row: rows.AssessmentPart) -> Any:
    """The part that a row holds."""
    return _FORMS[row.kind].read(row.document)


def put_part(session: Session, assessment: rows.Assessment, kind: str, part: Any) -> rows.AssessmentPart:
    """Make an assessment have a part, in the place of the one that it had."""
    row = part_row(session, assessment, kind) or rows.AssessmentPart(assessment_id=assessment.id, kind=kind)
    row.document = _FORMS[kind].write(part)
    session.add(row)
    session.flush()
    return row


def parts_of(session: Session, assessment: rows.Assessment) -> dict[str, Any]:
    """Every part that is there, by its kind."""
    found = select(rows.AssessmentPart).where(rows.AssessmentPart.assessment_id == assessment.id)
    return {row.kind: part_in(row) for row in session.scalars(found)}
