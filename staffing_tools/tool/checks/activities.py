"""Activities: known to the set, and whole where they are counted one by one."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase


def check(case: ToolCase) -> Iterator[Finding]:
    """Activities that the set does not have, and parts of an activity that is counted each."""
    known = ", ".join(activity.code for activity in case.coefficients.activities) or "none"
    for number, entry in enumerate(case.run.entries):
        for code, amount in entry.activities.items():
            activity = case.coefficients.activity(code)
            place = ("entries", number, "activities", code)
            if activity is None:
                message = f"the set {case.coefficients.id} has no activity of this code; known: {known}"
                yield Finding(code="activity-unknown", severity="error", message=message, date=entry.date, place=place)
            elif activity.basis == "each" and amount != int(amount):
                message = "is counted one by one; give a whole number, and hours under an activity in staff hours"
                yield Finding(code="activity-part", severity="error", message=message, date=entry.date, place=place)
