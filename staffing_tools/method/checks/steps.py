"""Every step filled, or considered and not relevant with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.method.assessment import Assessment
from staffing_tools.method.progress import StepProgress, progress


def check(assessment: Assessment) -> Iterator[Finding]:
    """Steps that are open, reasons where a step cannot be left, and wording that a board confirms."""
    for each in progress(assessment):
        place = ("record", "steps", each.step.id)
        if each.state == "open":
            yield Finding(code="step-open", severity="error", message=_asked(each), place=place)
        if each.account.not_relevant_because and not each.step.may_be_irrelevant:
            message = f"{each.step.section} is a step of every use of the method and cannot be left as not relevant"
            yield Finding(code="step-not-optional", severity="error", message=message, place=place)
        if each.step.to_be_confirmed:
            message = f"{each.step.section}: confirm before printing ({each.step.to_be_confirmed}; {each.step.source})"
            yield Finding(code="step-unconfirmed", severity="information", message=message, place=place)


def _asked(each: StepProgress) -> str:
    otherwise = ", or say why it was considered and is not relevant" if each.step.may_be_irrelevant else ""
    return f"{each.step.section} {each.step.title.lower()}: give the {' and the '.join(each.missing)}{otherwise}"
