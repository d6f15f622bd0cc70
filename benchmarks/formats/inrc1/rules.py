"""Names of the set's rules, so that findings of the validator and origins of terms can be put side by side.

Haspeslagh, De Causmaecker, Schaerf and Stølevik, "The first international nurse rostering competition 2010", Annals of
Operations Research 218 (2014). That nurses work one shift a day is the form of a roster.
"""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """A rule of the set, with the unit in which a breach or a cost of it is counted."""

    COVER = "cover"
    """Hard; nurses short or too many."""
    MOST_ASSIGNMENTS = "most assignments"
    """Priced, as all below; shifts too many."""
    LEAST_ASSIGNMENTS = "least assignments"
    """Shifts short."""
    MOST_WORKING = "most consecutive working days"
    """Days beyond."""
    LEAST_WORKING = "least consecutive working days"
    """Days short in each run."""
    MOST_FREE = "most consecutive free days"
    """Days beyond."""
    LEAST_FREE = "least consecutive free days"
    """Days short in each run."""
    MOST_WEEKENDS_IN_A_ROW = "most consecutive working weekends"
    """Weekends beyond."""
    LEAST_WEEKENDS_IN_A_ROW = "least consecutive working weekends"
    """Weekends short in each run."""
    MOST_WEEKENDS = "most working weekends in four weeks"
    """Weekends too many in any four in a row."""
    COMPLETE_WEEKENDS = "complete weekends"
    """Free days of weekends that are worked in part; as many again as the weekend has days if one is between shifts."""
    IDENTICAL_SHIFTS = "identical shift types during the weekend"
    """For each shift type that is worked in a weekend, the days of the weekend that are not worked on it."""
    NO_NIGHT_BEFORE_FREE_WEEKEND = "no night shift before a free weekend"
    """Weekends."""
    ALTERNATIVE_SKILL = "alternative skill"
    """Shifts for which the nurse does not have all the skills."""
    PATTERN = "unwanted patterns"
    """Occurrences."""
    DAY_OFF = "day off requests"
    """Days worked."""
    DAY_ON = "day on requests"
    """Days not worked."""
    SHIFT_OFF = "shift off requests"
    """Days on which the shift is worked."""
    SHIFT_ON = "shift on requests"
    """Days on which the shift is not worked."""
