"""Names of the set's rules, so that findings of the validator and origins of terms can be put side by side."""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """A rule of the set, with the unit in which a breach or a cost of it is counted."""

    DAYS_OFF = "fixed days off"
    """Hard; days worked."""
    SUCCESSION = "forbidden successions"
    """Hard; pairs of days."""
    MOST_OF_SHIFT = "most shifts of a type"
    """Hard; shifts too many."""
    MINUTES = "total minutes"
    """Hard; minutes short or too many."""
    SHIFTS_IN_A_ROW = "consecutive shifts"
    """Hard; days beyond the most, or short of the least in each run."""
    DAYS_OFF_IN_A_ROW = "consecutive days off"
    """Hard; days short of the least in each run."""
    WEEKENDS = "weekends worked"
    """Hard; weekends too many."""
    SHIFT_ON = "shift-on requests"
    """Priced; requests."""
    SHIFT_OFF = "shift-off requests"
    """Priced; requests."""
    UNDER_COVER = "cover under requirement"
    """Priced; people short."""
    OVER_COVER = "cover over requirement"
    """Priced; people too many."""
