"""Time to lead: there, and on one side only."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase


def check(case: ToolCase) -> Iterator[Finding]:
    """Time to lead that is left out, or both inside the set's values and added to them."""
    lead, of_set = case.settings.lead, case.coefficients.lead
    if not lead.wte:
        message = "no time to lead is given; section 12IH asks for sufficient time for those who lead"
        yield Finding(code="lead-missing", severity="warning", message=message, place=("settings", "lead"))
    if of_set.place == "inside" and lead.place == "outside" and lead.wte:
        message = f"the values of the set {case.coefficients.id} hold time to lead already; do not add it again"
        yield Finding(code="lead-twice", severity="error", message=message, place=("settings", "lead"))
    if of_set.place == "outside" and lead.place == "inside" and lead.wte:
        message = f"the values of the set {case.coefficients.id} hold no time to lead; it comes out of care time"
        yield Finding(code="lead-inside", severity="warning", message=message, place=("settings", "lead"))
