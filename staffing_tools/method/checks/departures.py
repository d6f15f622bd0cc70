"""A decision that departs from clinical advice, and the duties that this brings (s.12IF)."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.method.assessment import Assessment

OPEN = "departure-open"
"""A warning in a draft; with it no record is completed."""


def check(assessment: Assessment) -> Iterator[Finding]:
    """What is still owed where the decision departs from advice."""
    decision = assessment.record.decision
    for number, departure in enumerate(decision.departures if decision else ()):
        place = ("record", "decision", "departures", number)
        if departure.missing:
            message = f"departs from advice, and still owes {', '.join(departure.missing)} (s.12IF)"
            yield Finding(code=OPEN, severity="warning", message=message, place=place)
        if departure.disagreement:
            message = "the adviser's disagreement is on record and stays with the decision"
            yield Finding(code="disagreement", severity="information", message=message, place=place)
