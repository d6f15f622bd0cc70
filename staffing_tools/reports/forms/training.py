"""Training and consultation on a ward."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from pydantic import Field

from staffing_tools.duties.training import CourseCoverage, TrainingLog
from staffing_tools.findings import Finding
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form


class CourseForm(Form):
    """A course, and who holds it. People are pseudonyms."""

    code: str
    """Its code."""
    title: str
    """Its title."""
    for_what: str = Field(serialization_alias="for")
    """What it is for."""
    needing: list[str]
    """Whose role needs it."""
    holding: list[str]
    """Who of them holds it."""
    lacking: list[str]
    """Who does not."""
    share: str | None
    """The share that holds it."""
    until: dict[str, dt.date]
    """Until when it holds, by person."""


class TrainingForm(Form):
    """Training and consultation of a ward."""

    ward: str
    """Id of the ward."""
    courses: list[CourseForm]
    """Courses."""
    learning_hours: dict[str, str]
    """Protected learning."""
    method_hours: str | None
    """Hours of training in the method."""
    views: int
    """Views of staff."""
    views_answered: int
    """Those that were answered."""
    feedback: list[dt.date]
    """When staff were told what came of them."""
    findings: list[FindingForm]
    """What the checks found."""


def training_form(log: TrainingLog, courses: Iterable[CourseCoverage], findings: Iterable[Finding]) -> TrainingForm:
    """Who holds what their role needs, by pseudonym; learning and consultation as numbers.

    What staff wrote stays in the log.
    """
    return TrainingForm(
        ward=log.ward,
        courses=[_course(each) for each in courses],
        learning_hours={name: str(hours) for name, hours in log.learning_hours.items()},
        method_hours=None if log.method_hours is None else str(log.method_hours),
        views=len(log.views),
        views_answered=sum(1 for each in log.views if each.outcome),
        feedback=[each.shared_on for each in log.feedback],
        findings=findings_form(findings),
    )


def _course(each: CourseCoverage) -> CourseForm:
    return CourseForm(
        code=each.course.code,
        title=each.course.title,
        for_what=each.course.for_what,
        needing=list(each.needing),
        holding=list(each.holding),
        lacking=list(each.lacking),
        share=None if each.share is None else str(each.share),
        until=dict(each.ending),
    )
