"""Checks of a tool run, one subject a file. Each gives findings that name the day and the cell."""

from __future__ import annotations

from staffing_tools.findings import Finding, by_severity
from staffing_tools.tool.case import ToolCase
from staffing_tools.tool.checks import (
    activities,
    allowance,
    census,
    coefficients,
    continuous,
    days,
    lead,
    levels,
    scoring,
    typical,
    week,
)

SUBJECTS = (days, census, levels, continuous, activities, week, coefficients, allowance, lead, typical, scoring)


def check_tool(case: ToolCase) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    return by_severity(finding for subject in SUBJECTS for finding in subject.check(case))


__all__ = ["check_tool"]
