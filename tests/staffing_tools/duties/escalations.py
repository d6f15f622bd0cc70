"""An escalation in three steps: from a lead by a manager and a head of service to a director."""

from __future__ import annotations

from typing import Any

from staffing_tools.duties.escalation import EscalationLog

STEPS: list[dict[str, Any]] = [
    {
        "level": "manager",
        "decision_maker": "m1",
        "received_at": "2025-06-02T15:00",
        "advisers": ["a1"],
        "advice": "Close to admissions.",
        "decision": "Ask the head of service.",
        "reasons": "Beyond my authority.",
        "decided_at": "2025-06-02T15:20",
    },
    {
        "level": "director",
        "decision_maker": "x1",
        "received_at": "2025-06-02T15:30",
        "advice_not_needed_because": "Given at the step before.",
        "decision": "Closed to admissions until 20:00.",
        "reasons": "One registered nurse for nine patients.",
        "decided_at": "2025-06-02T16:00",
        "final": True,
    },
]
TOLD = [
    {"person": person, "step": step, "sent_at": f"2025-06-02T16:{step}0"}
    for step, persons in ((1, ("s1", "l1", "a1")), (2, ("s1", "l1", "a1", "m1")))
    for person in persons
]
ESCALATION: dict[str, Any] = {
    "id": "e1",
    "ward": "A",
    "shift": "L",
    "category": "patients",
    "likelihood": 3,
    "consequence": 4,
    "words": "One registered nurse for nine patients.",
    "raised_at": "2025-06-02T14:00",
    "identified_by": ["s1"],
    "mitigated_by": ["l1"],
    "steps": STEPS,
    "notifications": TOLD,
}


def log(*escalations: dict[str, Any]) -> EscalationLog:
    """A log of the escalation with changed fields, or of it alone."""
    return EscalationLog.model_validate(
        {"title": "Board", "escalations": [ESCALATION | each for each in escalations or ({},)]}
    )


def step(position: int, **changes: Any) -> list[dict[str, Any]]:
    """The steps with one of them changed."""
    return [each | (changes if place == position else {}) for place, each in enumerate(STEPS)]
