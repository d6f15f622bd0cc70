"""Escalated risks with their chains, without what staff wrote."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.duties.escalation import Standing
from staffing_tools.findings import Finding
from staffing_tools.reports.machine import findings_form


def escalation_form(title: str, standings: Iterable[Standing], findings: Iterable[Finding]) -> dict[str, Any]:
    """Each escalation with its decisions, who still has to be told, disagreement and reviews."""
    escalations = [_escalation(each) for each in standings]
    return {"title": title, "escalations": escalations, "findings": findings_form(findings)}


def _escalation(each: Standing) -> dict[str, Any]:
    held = each.escalation
    return {
        "id": held.id,
        "ward": held.ward,
        "shift": held.shift,
        "category": held.category,
        "score": held.score,
        "raised_at": str(held.raised_at),
        "state": each.state,
        "steps": [
            {
                "level": step.level,
                "decision_maker": step.decision_maker,
                "received_at": str(step.received_at),
                "decided_at": str(step.decided_at) if step.decided_at else None,
                "decision": step.decision,
                "reasons": step.reasons,
                "final": step.final,
            }
            for step in held.steps
        ],
        "waiting_minutes": each.waiting_minutes,
        "minutes_to_decide": each.minutes_to_decide,
        "to_tell": each.to_tell,
        "not_told": [{"person": one.person, "step": one.step, "capacity": one.capacity} for one in each.untold],
        "disagreements": len(held.disagreements),
        "reviews": len(held.reviews),
        "reviews_open": each.reviews_open,
    }
