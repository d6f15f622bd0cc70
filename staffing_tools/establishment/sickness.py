"""The sickness absence rate as it is published in NHS Scotland."""

from __future__ import annotations

from fractions import Fraction

from staffing_tools.exact import Figure
from staffing_tools.facts import Facts


def sickness_rate(hours_lost: Figure, weekly_contracted: Figure, facts: Facts) -> Fraction:
    """Hours lost in a year as a share of contracted hours in a year, weekly contracted hours x 52.179.

    Hours lost take in normal, unpaid, industrial injury, third-party and violence-injury sick leave. Raises ValueError
    without contracted hours.
    """
    if not weekly_contracted:
        raise ValueError("a sickness rate needs contracted hours; give the hours of those who could have been sick")
    return Fraction(hours_lost) / (Fraction(weekly_contracted) * facts.sickness_weeks.exact)
