"""The decision: both sides of it with reasons, with regard to the principles, and signed."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.method.assessment import Assessment
from staffing_tools.method.decision import Decision

PLACE = ("record", "decision")


def check(assessment: Assessment) -> Iterator[Finding]:
    """What a decision lacks. That there is none at all is found as an open step."""
    decision = assessment.record.decision
    if decision is None:
        return
    yield from _side("staffing", decision.staffing, len(decision.staffing_changes), decision.staffing_reasons)
    yield from _side("care", decision.care, len(decision.care_changes), decision.care_reasons)
    yield from _rest(decision)
    if not assessment.record.signatures:
        message = "nobody has signed the decision"
        yield Finding(code="decision-unsigned", severity="error", message=message, place=("record", "signatures"))


def _side(side: str, outcome: str, changes: int, reasons: str) -> Iterator[Finding]:
    if not reasons:
        message = f'"{outcome}" on {side} has no reasons; a decision not to change needs them as much as a change'
        yield Finding(code="decision-no-reasons", severity="error", message=message, place=(*PLACE, f"{side}_reasons"))
    if (outcome == "change") != bool(changes):
        message = f'"{outcome}" on {side}, and {changes} changes are listed; correct one of the two'
        yield Finding(code="decision-unclear", severity="error", message=message, place=(*PLACE, f"{side}_changes"))


def _rest(decision: Decision) -> Iterator[Finding]:
    if not decision.principles:
        message = "say how the guiding principles were regarded (2019 Act s.1, s.2) before the decision is signed"
        yield Finding(code="principles-missing", severity="error", message=message, place=(*PLACE, "principles"))
    if decision.agreed_wte is None:
        message = "no agreed establishment is given; a roster's demand cannot be made from the decision"
        yield Finding(code="agreed-missing", severity="warning", message=message, place=(*PLACE, "agreed_wte"))
    if decision.review_on is None:
        message = "no date is given on which the decision is looked at again"
        yield Finding(code="review-missing", severity="warning", message=message, place=(*PLACE, "review_on"))
