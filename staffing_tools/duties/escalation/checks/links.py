"""Shifts and risks of wards that were escalated, and the escalations that they name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from staffing_tools.duties.escalation.case import EscalationCase
from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.findings import Finding


def check(case: EscalationCase) -> Iterator[Finding]:
    """Escalations that a ward names and the log does not have."""
    known = {each.id for each in case.log.escalations}
    for log in case.real_time:
        for escalation, date in _named(log):
            if escalation not in known:
                message = f"ward {log.ward} names the escalation {escalation}, which is not in the log; add it"
                yield Finding(
                    code="escalation-unknown", severity="error", message=message, date=date, place=("escalations",)
                )


def _named(log: RealTimeLog) -> Iterator[tuple[str, dt.date]]:
    yield from ((each.escalation, each.date) for each in log.assessments if each.escalation)
    yield from ((each.escalation, each.raised_at.date()) for each in log.risks if each.escalation)
