"""Breaks of shifts: unpaid ones are not paid hours."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.judgement.case import JudgementCase

LONG_ENOUGH_FOR_A_BREAK = 360
"""Minutes after which a rest break is due (Working Time Regulations 1998 reg 12: more than six hours)."""


def check(case: JudgementCase) -> Iterator[Finding]:
    """Long shifts without any break, whose unpaid breaks may have been counted as paid."""
    for number, shift in enumerate(case.judgement.shifts):
        if shift.clock_minutes > LONG_ENOUGH_FOR_A_BREAK and not shift.unpaid_break and not shift.paid_break:
            message = "the shift has no break; unpaid breaks are not paid hours, and paid ones should be named"
            place = ("shifts", number, "unpaid_break")
            yield Finding(code="break-missing", severity="warning", message=message, place=place)
