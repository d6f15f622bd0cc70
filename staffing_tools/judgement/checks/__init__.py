"""Checks of a judgement, one subject a file."""

from __future__ import annotations

from staffing_tools.findings import Finding, by_severity
from staffing_tools.judgement.case import JudgementCase
from staffing_tools.judgement.checks import actuals, days, once, period, shifts

SUBJECTS = (days, period, actuals, once, shifts)


def check_judgement(case: JudgementCase) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    return by_severity(finding for subject in SUBJECTS for finding in subject.check(case))


__all__ = ["check_judgement"]
