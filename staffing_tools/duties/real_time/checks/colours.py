"""Colours: in keeping with gaps and mitigation, and escalated where one stays."""

from __future__ import annotations

from collections.abc import Iterator

from roster.ward import Place
from staffing_tools.colour import worse
from staffing_tools.duties.real_time.assessment import ShiftAssessment
from staffing_tools.duties.real_time.case import RealTimeCase
from staffing_tools.exact import plain
from staffing_tools.findings import Finding, Severity


def check(case: RealTimeCase) -> Iterator[Finding]:
    """What does not go together, and what should have been escalated (s.12ID)."""
    for number, each in enumerate(case.log.assessments):
        place = ("assessments", number)
        yield from _gaps(each, place)
        yield from _mitigation(case, each, place)
        if each.after != "green" and each.escalation is None:
            severity: Severity = "error" if each.after == "red" else "warning"
            message = f"stays {each.after} after mitigation and was not escalated; name the escalation (s.12ID)"
            yield Finding(
                code="not-escalated", severity=severity, message=message, date=each.date, place=(*place, "escalation")
            )


def _gaps(each: ShiftAssessment, place: Place) -> Iterator[Finding]:
    if each.before == "green" and each.gaps and not each.note:
        short = ", ".join(f"{plain(gap)} {role}" for role, gap in each.gaps.items())
        message = f"is green and {short} short of what was required; say why that had no effect"
        yield Finding(
            code="gap-unexplained", severity="warning", message=message, date=each.date, place=(*place, "before")
        )
    if not each.required:
        message = "says nothing of what was required; a colour alone is no assessment"
        yield Finding(
            code="required-missing", severity="warning", message=message, date=each.date, place=(*place, "required")
        )


def _mitigation(case: RealTimeCase, each: ShiftAssessment, place: Place) -> Iterator[Finding]:
    unknown = [code for code in each.mitigations if case.arrangements.mitigation(code) is None]
    if unknown:
        known = ", ".join(kind.code for kind in case.arrangements.mitigations)
        message = f"a mitigation is not among those of the board; known: {known}"
        yield Finding(
            code="mitigation-unknown", severity="error", message=message, date=each.date, place=(*place, "mitigations")
        )
    if worse(each.after, each.before):
        message = f"is {each.after} after mitigation and was {each.before} before it; correct one, or assess it again"
        yield Finding(code="colour-worse", severity="warning", message=message, date=each.date, place=(*place, "after"))
    if worse(each.before, each.after) and not each.mitigations:
        message = f"went from {each.before} to {each.after} without any mitigation; say what was done"
        yield Finding(
            code="mitigation-missing",
            severity="warning",
            message=message,
            date=each.date,
            place=(*place, "mitigations"),
        )
