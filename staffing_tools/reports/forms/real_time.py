"""Real-time staffing of a ward, without what staff wrote."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.duties.real_time import (
    RealTimeLog,
    RoleFound,
    ShiftAssessment,
    by_month,
    real_time_summary,
    red_runs,
    staff_found,
)
from staffing_tools.findings import Finding
from staffing_tools.reports.machine import findings_form
from staffing_tools.spans import DateSpan


def real_time_form(log: RealTimeLog, span: DateSpan, findings: Iterable[Finding]) -> dict[str, Any]:
    """Required against actual, colours, and red shifts in a row, on some dates of a log."""
    return {
        "summary": real_time_summary(log, span).model_dump(mode="json"),
        "months": [each.model_dump(mode="json") for each in by_month(log, span)],
        "roles": [_role(each) for each in staff_found(log, span)],
        "red_runs": [
            {"shifts": [{"date": str(shift.date), "shift": shift.shift} for shift in run.shifts]}
            for run in red_runs(log, span)
        ],
        "shifts": [_shift(each) for each in log.assessments if each.date in span],
        "findings": findings_form(findings),
    }


def _role(each: RoleFound) -> dict[str, Any]:
    return {
        "role": each.role,
        "shifts": each.shifts,
        "required": str(each.required),
        "actual": str(each.actual),
        "short": str(each.gap),
        "shifts_short": each.shifts_short,
    }


def _shift(each: ShiftAssessment) -> dict[str, Any]:
    """A shift without what staff wrote."""
    kept = {"date", "shift", "census", "required", "actual", "before", "mitigations", "lead_minutes", "after"}
    form = each.model_dump(mode="json", include=kept | {"escalation"})
    return form | {"short": {role: str(gap) for role, gap in each.gaps.items()}}
