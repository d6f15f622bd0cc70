"""The engine: from the counts of a run and a coefficient set to hours a week and an establishment."""

from __future__ import annotations

from fractions import Fraction

from staffing_tools.establishment import Establishment, WeekStretch, week_stretches
from staffing_tools.exact import WEEK
from staffing_tools.findings import FindingsError, errors
from staffing_tools.tool.case import ToolCase
from staffing_tools.tool.checks import check_tool
from staffing_tools.tool.result import StretchResult, ToolResult, WorkLine
from staffing_tools.tool.work import run_lines


def tool_result(case: ToolCase) -> ToolResult:
    """The indicative result of a run. Only days with every part are counted.

    Raises FindingsError with every error that the checks find: from a run with errors no figure is made.
    """
    findings = check_tool(case)
    if errors(findings):
        raise FindingsError(errors(findings))
    stretches = (_stretch(case, stretch) for stretch in week_stretches(case.run.dates, case.weeks))
    return ToolResult(
        run=case.run.id,
        ward=case.run.ward.id,
        dates=case.run.dates,
        coefficients=case.coefficients.reference,
        set_title=case.coefficients.title,
        caution=case.coefficients.caution,
        registered_share=case.coefficients.registered_share,
        places=case.coefficients.places,
        stretches=tuple(result for result in stretches if result is not None),
        findings=findings,
    )


def _stretch(case: ToolCase, stretch: WeekStretch) -> StretchResult | None:
    """The days of a run with one full-time week, or nothing where none of them is complete."""
    entries = [entry for entry in case.run.complete() if entry.date in stretch.dates]
    days = len(entries) // len(case.run.parts)
    if not days:
        return None
    direct = run_lines(case.run, entries, case.coefficients)
    lines = (*direct, *associated_lines(case, direct, days))
    patient_days = sum((line.amount for line in direct if line.kind == "level"), Fraction(0))
    return StretchResult(
        stretch=stretch,
        days=days,
        patient_days=patient_days,
        occupancy=patient_days / (case.run.ward.beds * days),
        lines=lines,
        establishment=Establishment(
            worked=sum((line.hours for line in lines), Fraction(0)) * WEEK / days,
            allowance=case.settings.allowance,
            week_minutes=stretch.step.minutes,
            lead=case.settings.lead,
        ),
    )


def associated_lines(case: ToolCase, direct: tuple[WorkLine, ...], days: int) -> tuple[WorkLine, ...]:
    """Associated work: a share of direct hours, fixed hours a week, or both."""
    work = case.coefficients.associated
    hours = sum((line.hours for line in direct), Fraction(0))
    lines = (
        ("share", "Associated work, share of direct hours", hours, "direct hours", hours * Fraction(work.share)),
        ("fixed", "Associated work, fixed", Fraction(days), "days", Fraction(work.weekly_hours) * days / WEEK),
    )
    return tuple(
        WorkLine(kind="associated", code=code, title=title, amount=amount, unit=unit, hours=value)
        for code, title, amount, unit, value in lines
        if value
    )
