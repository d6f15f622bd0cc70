"""Time to lead: there at all."""

from __future__ import annotations

from collections.abc import Iterator

from roster.ward import Place
from staffing_tools.establishment import TimeToLead
from staffing_tools.findings import Finding


def lead_missing(lead: TimeToLead, place: Place) -> Iterator[Finding]:
    """No time for those who lead the team."""
    if not lead.wte:
        message = (
            "no time to lead is given; section 12IH asks for sufficient time for those who lead, so say how much is "
            "inside or to be added"
        )
        yield Finding(code="lead-missing", severity="warning", message=message, place=place)
