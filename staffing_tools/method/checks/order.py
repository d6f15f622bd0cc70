"""The order of things: inputs, then the decision, then signatures and feedback."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.method.assessment import Assessment


def check(assessment: Assessment) -> Iterator[Finding]:
    """Inputs later than the decision, signatures before it, and dates that are still to come."""
    decision = assessment.record.decision
    if decision is None:
        return
    for name, date in _inputs(assessment):
        if date > decision.decided_on:
            message = (
                f"{name} is of {date}, after the decision of {decision.decided_on}; it comes after all of (a) to (d)"
            )
            yield Finding(code="decision-early", severity="error", message=message, date=date, place=_DECIDED)
    after = [("signatures", "signature", each.signed_on) for each in assessment.record.signatures]
    after += [("feedback", "feedback", each.shared_on) for each in assessment.record.feedback]
    for part, name, date in after:
        if date < decision.decided_on:
            message = f"a {name} is of {date}, before the decision of {decision.decided_on}; correct one of the two"
            yield Finding(code="before-decision", severity="error", message=message, date=date, place=("record", part))
    for part, date in (("decision", decision.decided_on), *((part, date) for part, _, date in after)):
        if date > assessment.today:
            message = f"lies after {assessment.today}; record it once it is done"
            yield Finding(code="day-ahead", severity="error", message=message, date=date, place=("record", part))


_DECIDED = ("record", "decision", "decided_on")


def _inputs(assessment: Assessment) -> Iterator[tuple[str, dt.date]]:
    record = assessment.record
    if assessment.national is not None:
        yield "the report of the tool", assessment.national.printed_on
    if assessment.engine is not None:
        yield "the last day of the tool run", assessment.engine.run.dates.last
    if assessment.judgement is not None:
        yield "the last day of the judgement", assessment.judgement.dates.last
    if record.staffing is not None:
        yield "the reading of staffing", max(record.staffing.as_at, record.staffing.dates.last)
    yield from (("the experience of a roster", each.dates.last) for each in assessment.experience)
    yield from (("advice", each.given_on) for each in record.advice)
    yield from (("an assessment by others", each.made_on) for each in record.assessments)
