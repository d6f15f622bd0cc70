"""Training and consultation on a ward."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.duties.training import CourseCoverage, TrainingLog
from staffing_tools.findings import Finding
from staffing_tools.reports.machine import findings_form


def training_form(log: TrainingLog, courses: Iterable[CourseCoverage], findings: Iterable[Finding]) -> dict[str, Any]:
    """Who holds what their role needs, by pseudonym; learning and consultation as numbers."""
    form = {"ward": log.ward, "courses": [_course(each) for each in courses], **_consulted(log)}
    return form | {"findings": findings_form(findings)}


def _course(each: CourseCoverage) -> dict[str, Any]:
    return {
        "code": each.course.code,
        "title": each.course.title,
        "for": each.course.for_what,
        "needing": list(each.needing),
        "holding": list(each.holding),
        "lacking": list(each.lacking),
        "share": None if each.share is None else str(each.share),
        "until": {person: str(until) for person, until in each.ending.items()},
    }


def _consulted(log: TrainingLog) -> dict[str, Any]:
    """Learning and consultation as numbers; what staff wrote stays in the log."""
    return {
        "learning_hours": {name: str(hours) for name, hours in log.learning_hours.items()},
        "method_hours": None if log.method_hours is None else str(log.method_hours),
        "views": len(log.views),
        "views_answered": sum(1 for each in log.views if each.outcome),
        "feedback": [str(each.shared_on) for each in log.feedback],
    }
