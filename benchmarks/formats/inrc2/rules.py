"""Names and weights of the set's rules, so that findings of the validator and origins of terms can be put side by side.

Ceschia, Dang, De Causmaecker, Haspeslagh and Schaerf, "Second International Nurse Rostering Competition (INRC-II):
Problem Description and Rules" (2015), arXiv 1501.04177. That nurses work one shift a day is the form of a roster.
"""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """A rule of the set, with the unit in which a breach or a cost of it is counted."""

    MINIMUM = "minimum cover"
    """Hard; nurses short."""
    SUCCESSION = "forbidden successions"
    """Hard; pairs of days."""
    SKILL = "required skill"
    """Hard; days worked in a skill that the nurse does not have."""
    OPTIMUM = "optimum cover"
    """Priced; nurses short."""
    SHIFT_IN_A_ROW = "consecutive assignments to a shift"
    """Priced; days beyond the most, or short of the least in each run."""
    WORKING_IN_A_ROW = "consecutive working days"
    """Priced; likewise."""
    OFF_IN_A_ROW = "consecutive days off"
    """Priced; likewise."""
    PREFERENCE = "preferences"
    """Priced; requests broken."""
    COMPLETE_WEEKEND = "complete weekends"
    """Priced; weekends of which one day is worked."""
    ASSIGNMENTS = "total assignments"
    """Priced; shifts short or too many at the end of the horizon, those before it included."""
    WEEKENDS = "working weekends"
    """Priced; weekends too many at the end of the horizon, those before it included."""


WEIGHTS: dict[Rule, int] = {
    Rule.OPTIMUM: 30,
    Rule.SHIFT_IN_A_ROW: 15,
    Rule.WORKING_IN_A_ROW: 30,
    Rule.OFF_IN_A_ROW: 30,
    Rule.PREFERENCE: 10,
    Rule.COMPLETE_WEEKEND: 30,
    Rule.ASSIGNMENTS: 20,
    Rule.WEEKENDS: 30,
}
"""Cost of one unit of each priced rule, as published."""
