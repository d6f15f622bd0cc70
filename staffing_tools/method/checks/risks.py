"""Risks: each with what is done about it, or why nothing reasonable is left, and with what remains."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.method.assessment import Assessment


def check(assessment: Assessment) -> Iterator[Finding]:
    """Risks without mitigation, and risks of which nobody said what remains."""
    for number, risk in enumerate(assessment.record.risks):
        place = ("record", "risks", number)
        if not risk.mitigations and not risk.not_mitigated_because:
            message = "say what is done about the risk, or why no reasonable step is left"
            yield Finding(code="risk-unmitigated", severity="error", message=message, place=place)
        if risk.residual is None:
            message = "say what remains of the risk once it is mitigated"
            yield Finding(code="risk-residual", severity="warning", message=message, place=place)
        if risk.review_on is not None and risk.review_on < assessment.today:
            message = f"was to be looked at again on {risk.review_on}"
            yield Finding(
                code="risk-review-due", severity="information", message=message, date=risk.review_on, place=place
            )
