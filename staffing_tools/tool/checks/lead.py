"""Time to lead: there, and on one side only."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.checks import lead_missing
from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase

PLACE = ("settings", "lead")


def check(case: ToolCase) -> Iterator[Finding]:
    """Time to lead that is left out, or both inside the set's values and added to them."""
    lead, of_set = case.settings.lead, case.coefficients.lead
    yield from lead_missing(lead, PLACE)
    if of_set.place == "inside" and lead.place == "outside" and lead.wte:
        message = f"the values of the set {case.coefficients.id} hold time to lead already; do not add it again"
        yield Finding(code="lead-twice", severity="error", message=message, place=PLACE)
    if of_set.place == "outside" and lead.place == "inside" and lead.wte:
        message = f"the values of the set {case.coefficients.id} hold no time to lead; it comes out of care time"
        yield Finding(code="lead-inside", severity="warning", message=message, place=PLACE)
