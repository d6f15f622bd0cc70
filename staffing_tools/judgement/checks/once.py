"""Allowance and time to lead of a judgement: each there, and counted once."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.checks import allowance_twice, allowance_unusual, lead_missing
from staffing_tools.findings import Finding
from staffing_tools.judgement.case import JudgementCase
from staffing_tools.judgement.needed import needed


def check(case: JudgementCase) -> Iterator[Finding]:
    """What is counted twice, and what is left out."""
    judgement = case.judgement
    if judgement.holds_allowance and judgement.allowance.value:
        yield allowance_twice(judgement.holds_allowance, ("allowance",))
    if not judgement.holds_allowance:
        yield from allowance_unusual(judgement.allowance, case.facts, ("allowance",))
    leads = any(need.role.leads and need.staff for need in needed(judgement))
    if leads and judgement.lead.place == "inside":
        message = "a role that leads is needed on shifts, but time to lead is inside care, so its hours count nowhere"
        yield Finding(code="lead-left-out", severity="error", message=message, place=("lead",))
    yield from lead_missing(judgement.lead, ("lead",))
