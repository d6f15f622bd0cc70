"""Feedback to those who work on the ward (s.12IL)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from staffing_tools.duties.training import ALL_TOLD
from staffing_tools.findings import Finding
from staffing_tools.method.assessment import Assessment

PLACE = ("record", "feedback")


def check(assessment: Assessment) -> Iterator[Finding]:
    """Feedback that is missing, late, or of a part only."""
    decision, given = assessment.record.decision, assessment.record.feedback
    if decision is None:
        return
    untold = [each for each in ALL_TOLD if all(each in feedback.untold for feedback in given)]
    if untold:
        message = f"employees were not yet told of the {', the '.join(untold)} (s.12IL)"
        yield Finding(code="feedback-missing", severity="warning", message=message, place=PLACE)
    days = assessment.facts.feedback_days
    due = decision.decided_on + dt.timedelta(days=int(days.value))
    if given and min(each.shared_on for each in given) > due:
        message = f"was given later than {days.words} after the decision"
        yield Finding(code="feedback-late", severity="warning", message=message, date=due, place=PLACE)
