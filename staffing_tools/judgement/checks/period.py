"""The period of a judgement: one full-time week, and the days of the tool run that it goes with."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.establishment import week_stretches
from staffing_tools.findings import Finding
from staffing_tools.judgement.case import JudgementCase


def check(case: JudgementCase) -> Iterator[Finding]:
    """A change of the full-time week, and days that differ from those of the tool."""
    dates = case.judgement.dates
    stretches = week_stretches(dates, case.weeks)
    if len(stretches) > 1:
        weeks = ", then ".join(stretch.words for stretch in stretches)
        message = f"the full-time week changes inside the judgement: {weeks}; give one judgement for each"
        changed = stretches[1].dates.first
        yield Finding(code="week-changes", severity="error", message=message, date=changed, place=("dates",))
    tool = case.tool_dates
    if tool is not None and tool != dates:
        together = tool.overlaps(dates)
        message = f"covers {dates.words}, the staffing level tool {tool.words}; both should cover the same days"
        severity = "warning" if together else "error"
        yield Finding.model_validate(
            {"code": "period-differs", "severity": severity, "message": message, "place": ("dates",)}
        )
