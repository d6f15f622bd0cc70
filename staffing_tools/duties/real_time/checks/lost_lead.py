"""Time to lead that mitigation used up (s.12IH)."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.duties.real_time.case import RealTimeCase
from staffing_tools.findings import Finding


def check(case: RealTimeCase) -> Iterator[Finding]:
    """Time to lead that was used up, and mitigation by it that says no time."""
    for number, each in enumerate(case.log.assessments):
        kinds = [case.arrangements.mitigation(code) for code in each.mitigations]
        place = ("assessments", number, "lead_minutes")
        if any(kind is not None and kind.takes_lead for kind in kinds) and not each.lead_minutes:
            message = "a leader was moved into the numbers; say how many minutes of time to lead that used up"
            yield Finding(code="lead-not-said", severity="warning", message=message, date=each.date, place=place)
        if each.lead_minutes:
            message = f"{each.lead_minutes} minutes of time to lead were used up"
            yield Finding(code="lead-used", severity="information", message=message, date=each.date, place=place)
