"""Shifts: each assessed, and each one that is assessed on a day and of a code that the log has."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.duties.real_time.case import RealTimeCase
from staffing_tools.findings import Finding


def check(case: RealTimeCase) -> Iterator[Finding]:
    """Shifts without an assessment, and assessments of no shift of the log."""
    log = case.log
    held = {(each.date, each.shift) for each in log.assessments}
    for date in log.dates.dates:
        missing = [shift for shift in log.shifts if (date, shift) not in held]
        if missing and date < case.now.date():
            message = f"not assessed: {', '.join(missing)}; enter each shift as it was"
            yield Finding(code="shift-missing", severity="warning", message=message, date=date, place=("assessments",))
    for number, each in enumerate(log.assessments):
        place = ("assessments", number)
        if each.shift not in log.shifts:
            message = f"no such shift is assessed here; known: {', '.join(log.shifts)}"
            yield Finding(
                code="shift-unknown", severity="error", message=message, date=each.date, place=(*place, "shift")
            )
        if each.date not in log.dates or each.date > case.now.date():
            message = f"lies outside {log.dates.words}, or is still to come; correct the date"
            yield Finding(
                code="shift-outside", severity="error", message=message, date=each.date, place=(*place, "date")
            )
