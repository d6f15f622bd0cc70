"""What was on record stays on record: escalations, decisions and disagreements of an earlier state of the log."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.duties.escalation.case import EscalationCase
from staffing_tools.duties.escalation.escalation import Escalation
from staffing_tools.findings import Finding


def check(case: EscalationCase) -> Iterator[Finding]:
    """What an earlier state of the log held and this one does not."""
    held = {each.id: (number, each) for number, each in enumerate(case.log.escalations)}
    for before in case.earlier.escalations if case.earlier else ():
        if before.id not in held:
            message = f"the escalation {before.id} was on record and is gone; restore it"
            yield Finding(code="escalation-lost", severity="error", message=message, place=("escalations",))
        else:
            yield from _lost(before, *held[before.id])


def _lost(before: Escalation, number: int, after: Escalation) -> Iterator[Finding]:
    place = ("escalations", number)
    decided = tuple(step for step in before.steps if step.decision)
    if decided != after.steps[: len(decided)]:
        message = "a decision that was on record was changed or taken out; restore it and decide anew"
        yield Finding(code="decision-lost", severity="error", message=message, place=(*place, "steps"))
    if not set(before.disagreements) <= set(after.disagreements):
        message = "a disagreement that was on record was changed or taken out; restore it"
        yield Finding(code="disagreement-lost", severity="error", message=message, place=(*place, "disagreements"))
