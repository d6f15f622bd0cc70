"""Risks that staff named: told to a lead in time, mitigated or escalated."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.duties.real_time.case import RealTimeCase
from staffing_tools.duties.real_time.risk import RaisedRisk
from staffing_tools.findings import Finding, Severity
from staffing_tools.moments import minutes_between


def check(case: RealTimeCase) -> Iterator[Finding]:
    """Risks of which no lead was told, or late, and risks that are left as they are."""
    for number, risk in enumerate(case.log.risks):
        for code, severity, message, field in (*_told(case, risk), *_left(risk)):
            place, date = ("risks", number, field), risk.raised_at.date()
            yield Finding(code=code, severity=severity, message=message, date=date, place=place)


def _told(case: RealTimeCase, risk: RaisedRisk) -> Iterator[tuple[str, Severity, str, str]]:
    limit = case.facts.notify_minutes
    passed = minutes_between(risk.raised_at, risk.notified_at or case.now)
    if passed <= limit.value:
        return
    if risk.notified_at is None:
        message = f"no lead was told of it within {limit.words}; tell one now and record it"
        yield "risk-not-notified", "error", message, "notified_at"
    else:
        yield (
            "risk-notified-late",
            "warning",
            f"a lead was told after {passed} minutes, beyond {limit.words}",
            "notified_at",
        )


def _left(risk: RaisedRisk) -> Iterator[tuple[str, Severity, str, str]]:
    if risk.outcome == "not mitigated" and risk.escalation is None:
        yield (
            "not-escalated",
            "error",
            "was not mitigated and not escalated; name the escalation (s.12ID)",
            "escalation",
        )
    if risk.closed_at is not None and risk.outcome is None:
        yield "outcome-missing", "warning", "was closed without saying what came of it", "outcome"
