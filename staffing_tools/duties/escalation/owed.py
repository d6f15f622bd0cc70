"""Who must be told of a decision and its reasons (s.12ID(2)(e))."""

from __future__ import annotations

from typing import Literal

from staffing_tools.duties.escalation.escalation import Escalation

Capacity = Literal["identified", "mitigated", "reported", "advised"]
"""In which capacity somebody is told. That advisers are too was recalled, not read."""


def to_be_told(escalation: Escalation, step: int) -> dict[str, Capacity]:
    """Persons to be told of the decision of a step, counted from 0: all concerned so far but its own decision-maker."""
    reached = escalation.steps[: step + 1]
    concerned: list[tuple[Capacity, tuple[str, ...]]] = [
        ("identified", escalation.identified_by),
        ("mitigated", escalation.mitigated_by),
        ("reported", tuple(each.decision_maker for each in reached[:-1])),
        ("advised", tuple(person for each in reached for person in each.advisers)),
    ]
    told: dict[str, Capacity] = {}
    for capacity, persons in concerned:
        for person in persons:
            told.setdefault(person, capacity)
    told.pop(reached[-1].decision_maker, None)
    return told


def not_told(escalation: Escalation, step: int) -> dict[str, Capacity]:
    """Those of them who were not told."""
    told = {each.person for each in escalation.notifications if each.step == step + 1}
    return {person: capacity for person, capacity in to_be_told(escalation, step).items() if person not in told}
