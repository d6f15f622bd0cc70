"""The full-time week: one for every establishment that is set beside another, and time to lead in all of them."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.establishment import week_stretches
from staffing_tools.exact import MINUTES
from staffing_tools.findings import Finding
from staffing_tools.method.assessment import Assessment


def check(assessment: Assessment) -> Iterator[Finding]:
    """Establishments on another week than that of the run, and establishments without time to lead."""
    staffing, dates = assessment.record.staffing, assessment.tool_dates
    if staffing is None:
        return
    if not staffing.holds_lead:
        message = "funded and in post leave out time to lead, which tool and judgement hold; add it or say why not"
        yield Finding(
            code="lead-left-out", severity="warning", message=message, place=("record", "staffing", "holds_lead")
        )
    if staffing.worked_basis == "at work" and assessment.judgement is None and assessment.engine is None:
        message = "worked hours leave out paid absence, and no allowance is known to add; give the judgement"
        place = ("record", "staffing", "worked_basis")
        yield Finding(code="worked-bare", severity="warning", message=message, place=place)
    weeks = [] if dates is None else [stretch.step.minutes for stretch in week_stretches(dates, assessment.weeks)]
    if weeks and staffing.week_minutes not in weeks:
        message = (
            f"staffing is given on a week of {staffing.week_minutes / MINUTES:g} hours and the run has "
            f"{weeks[0] / MINUTES:g}; differences mix the two"
        )
        yield Finding(
            code="week-mixed", severity="warning", message=message, place=("record", "staffing", "week_minutes")
        )
