"""Checks of a common staffing method record, one subject a file."""

from __future__ import annotations

from staffing_tools.findings import Finding, by_severity
from staffing_tools.method.assessment import Assessment
from staffing_tools.method.checks import census, decision, departures, feedback, order, parts, risks, steps, weeks

SUBJECTS = (parts, census, weeks, steps, risks, decision, order, departures, feedback)


def check_record(assessment: Assessment) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    return by_severity(finding for subject in SUBJECTS for finding in subject.check(assessment))


__all__ = ["check_record"]
