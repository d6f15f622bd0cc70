"""Clinical advice on mitigation: sought, or not needed with a reason (s.12IC(2)(c), s.12IF)."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.duties.real_time.case import RealTimeCase
from staffing_tools.findings import Finding

MESSAGE = "was mitigated without clinical advice; give it, or say why none was needed"


def check(case: RealTimeCase) -> Iterator[Finding]:
    """Mitigation without advice and without a reason."""
    for number, shift in enumerate(case.log.assessments):
        if shift.mitigations and not shift.advice and not shift.advice_not_needed_because:
            place = ("assessments", number, "advice")
            yield Finding(code="advice-missing", severity="warning", message=MESSAGE, date=shift.date, place=place)
    for number, risk in enumerate(case.log.risks):
        if risk.mitigation and not risk.advice and not risk.advice_not_needed_because:
            place, date = ("risks", number, "advice"), risk.raised_at.date()
            yield Finding(code="advice-missing", severity="warning", message=MESSAGE, date=date, place=place)
