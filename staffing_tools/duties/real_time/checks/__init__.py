"""Checks of real-time staffing, one subject a file."""

from __future__ import annotations

from staffing_tools.duties.real_time.case import RealTimeCase
from staffing_tools.duties.real_time.checks import advice, colours, leads, lost_lead, notified, shifts
from staffing_tools.findings import Finding, by_severity

SUBJECTS = (shifts, colours, advice, lost_lead, notified, leads)


def check_real_time(case: RealTimeCase) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    return by_severity(finding for subject in SUBJECTS for finding in subject.check(case))


__all__ = ["check_real_time"]
