"""What a planner decides about the arithmetic of a tool run."""

from __future__ import annotations

from typing import Literal

from roster.ward import Noun
from staffing_tools.establishment import AbsenceAllowance, TimeToLead


class ToolSettings(Noun):
    """Allowance, time to lead, and what to do where the full-time week changes inside a run."""

    allowance: AbsenceAllowance
    """The allowance that the funded establishment is planned with."""
    lead: TimeToLead
    """Time to lead."""
    week_change: Literal["refuse", "split"] = "refuse"
    """A run over a change of the full-time week is refused, or worked out apart before and after it."""
