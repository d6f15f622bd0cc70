"""Decisions: with reasons, and with clinical advice or why none was needed (s.12ID(2)(b))."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.duties.escalation.case import EscalationCase
from staffing_tools.findings import Finding


def check(case: EscalationCase) -> Iterator[Finding]:
    """Decisions without reasons or without advice."""
    for number, each in enumerate(case.log.escalations):
        for position, step in enumerate(each.steps):
            place = ("escalations", number, "steps", position)
            if step.decision and not step.reasons:
                message = "the decision has no reasons; all concerned are told of them"
                yield Finding(code="reasons-missing", severity="error", message=message, place=(*place, "reasons"))
            if step.decision and not step.advice and not step.advice_not_needed_because:
                message = "decided without clinical advice; give it, or say why none was needed"
                yield Finding(code="advice-missing", severity="warning", message=message, place=(*place, "advice"))
