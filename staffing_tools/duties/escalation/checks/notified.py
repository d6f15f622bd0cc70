"""Everyone in the chain is told of every decision and its reasons (s.12ID(2)(e))."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.duties.escalation.case import EscalationCase
from staffing_tools.duties.escalation.escalation import Escalation
from staffing_tools.duties.escalation.owed import not_told
from staffing_tools.findings import Finding


def check(case: EscalationCase) -> Iterator[Finding]:
    """Persons who were not told, and notifications older than the decision."""
    for number, each in enumerate(case.log.escalations):
        if not each.identified_by:
            message = "nobody is named who found the risk, so nobody can be told; give a pseudonym"
            place = ("escalations", number, "identified_by")
            yield Finding(code="finder-missing", severity="warning", message=message, place=place)
        for position, step in enumerate(each.steps):
            if step.decision:
                yield from _untold(each, number, position)
        yield from _early(each, number)


def _untold(each: Escalation, number: int, position: int) -> Iterator[Finding]:
    place, missing = ("escalations", number, "notifications"), not_told(each, position)
    owed = [person for person, capacity in missing.items() if capacity != "advised"]
    advisers = [person for person, capacity in missing.items() if capacity == "advised"]
    if owed:
        message = f"not told of the decision of step {position + 1}: {', '.join(owed)}"
        yield Finding(code="not-told", severity="error", message=message, place=place)
    if advisers:
        message = (
            f"advisers not told of the decision of step {position + 1}: {', '.join(advisers)} (INFERRED-R: that they "
            "are told too was recalled)"
        )
        yield Finding(code="adviser-not-told", severity="warning", message=message, place=place)


def _early(each: Escalation, number: int) -> Iterator[Finding]:
    for position, notification in enumerate(each.notifications):
        decided = each.steps[notification.step - 1].decided_at
        if decided is None or notification.sent_at < decided:
            message = "was sent before there was a decision; correct one of the two"
            place = ("escalations", number, "notifications", position)
            yield Finding(code="told-early", severity="error", message=message, place=place)
