"""The period of a judgement: one full-time week, and the days of the tool run that it goes with."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.checks import week_changes
from staffing_tools.findings import Finding, Severity
from staffing_tools.judgement.case import JudgementCase


def check(case: JudgementCase) -> Iterator[Finding]:
    """A change of the full-time week, and days that differ from those of the tool."""
    dates, tool = case.judgement.dates, case.tool_dates
    yield from week_changes(dates, case.weeks, "error", "give one judgement for each")
    if tool is not None and tool != dates:
        severity: Severity = "warning" if tool.overlaps(dates) else "error"
        message = f"covers {dates.words}, the staffing level tool {tool.words}; both should cover the same days"
        yield Finding(code="period-differs", severity=severity, message=message, place=("dates",))
