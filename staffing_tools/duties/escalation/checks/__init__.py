"""Checks of escalations, one subject a file."""

from __future__ import annotations

from staffing_tools.duties.escalation.case import EscalationCase
from staffing_tools.duties.escalation.checks import chain, decisions, kept, links, notified, reviews
from staffing_tools.findings import Finding, by_severity

SUBJECTS = (chain, decisions, notified, reviews, links, kept)


def check_escalations(case: EscalationCase) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    return by_severity(finding for subject in SUBJECTS for finding in subject.check(case))


__all__ = ["check_escalations"]
