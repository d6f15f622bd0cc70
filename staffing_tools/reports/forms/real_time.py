"""Real-time staffing of a ward, without what staff wrote."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from staffing_tools.colour import Colour
from staffing_tools.duties.real_time import (
    RealTimeLog,
    RealTimeSummary,
    RoleFound,
    ShiftAssessment,
    by_month,
    real_time_summary,
    red_runs,
    staff_found,
)
from staffing_tools.exact import Figure
from staffing_tools.findings import Finding
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form
from staffing_tools.spans import DateSpan


class RoleFoundForm(Form):
    """A role over all shifts."""

    role: str
    """The role."""
    shifts: int
    """Shifts that were assessed."""
    required: str
    """Staff required."""
    actual: str
    """Staff there."""
    short: str
    """Staff short."""
    shifts_short: int
    """Shifts that were short of it."""


class RedShiftForm(Form):
    """A red shift."""

    date: dt.date
    """Its day."""
    shift: str
    """Its code."""


class RedRunForm(Form):
    """Red shifts in a row."""

    shifts: list[RedShiftForm]
    """The shifts."""


class AssessedShiftForm(Form):
    """A shift as it was assessed, without what staff wrote."""

    date: dt.date
    """Its day."""
    shift: str
    """Its code."""
    census: int | None
    """Patients."""
    required: dict[str, Figure]
    """Staff required by role."""
    actual: dict[str, Figure]
    """Staff there by role."""
    before: Colour
    """Its colour before mitigation."""
    mitigations: list[str]
    """What was done about it."""
    lead_minutes: int
    """Time to lead that went into the numbers."""
    after: Colour
    """Its colour after mitigation."""
    escalation: str | None
    """Id of its escalation."""
    short: dict[str, str]
    """Staff short by role."""


class RealTimeForm(Form):
    """Real-time staffing on some dates."""

    summary: RealTimeSummary
    """In all."""
    months: list[RealTimeSummary]
    """By month."""
    roles: list[RoleFoundForm]
    """By role."""
    red_runs: list[RedRunForm]
    """Red shifts in a row."""
    shifts: list[AssessedShiftForm]
    """Every shift."""
    findings: list[FindingForm]
    """What the checks found."""


def real_time_form(log: RealTimeLog, span: DateSpan, findings: Iterable[Finding]) -> RealTimeForm:
    """Required against actual, colours, and red shifts in a row, on some dates of a log."""
    return RealTimeForm(
        summary=real_time_summary(log, span),
        months=list(by_month(log, span)),
        roles=[_role(each) for each in staff_found(log, span)],
        red_runs=[
            RedRunForm(shifts=[RedShiftForm(date=shift.date, shift=shift.shift) for shift in run.shifts])
            for run in red_runs(log, span)
        ],
        shifts=[_shift(each) for each in log.assessments if each.date in span],
        findings=findings_form(findings),
    )


def _role(each: RoleFound) -> RoleFoundForm:
    return RoleFoundForm(
        role=each.role,
        shifts=each.shifts,
        required=str(each.required),
        actual=str(each.actual),
        short=str(each.gap),
        shifts_short=each.shifts_short,
    )


def _shift(each: ShiftAssessment) -> AssessedShiftForm:
    """A shift without what staff wrote."""
    return AssessedShiftForm(
        date=each.date,
        shift=each.shift,
        census=each.census,
        required=each.required,
        actual=each.actual,
        before=each.before,
        mitigations=list(each.mitigations),
        lead_minutes=each.lead_minutes,
        after=each.after,
        escalation=each.escalation,
        short={role: str(gap) for role, gap in each.gaps.items()},
    )
