"""Part-time hours when the full-time week changes: in proportion, rounded once, from the hours first agreed."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from roster.ward import FullTimeWeek, Noun
from staffing_tools.exact import MINUTES, Figure, rounded_to_whole
from staffing_tools.facts import DatedFact, Facts


class PartTimeHours(Noun):
    """Weekly minutes of part-time hours on a date, and what is known of the rounding."""

    minutes: int
    """Minutes a week for the roster."""
    rounding: DatedFact
    """To how many minutes they are rounded, and how that is known."""


def part_time_hours(
    agreed: Figure, agreed_on: dt.date, date: dt.date, weeks: FullTimeWeek, facts: Facts
) -> PartTimeHours:
    """Hours a week that were agreed on one date, as they are on another.

    They stay the same part of full time; rounding always begins from the agreed hours, so that two changes do not round
    twice. Raises ValueError for dates that the tables do not reach.
    """
    share = Fraction(agreed) * MINUTES / weeks.minutes(agreed_on)
    rounding = facts.part_time_rounding_on(date)
    minutes = share * weeks.minutes(date) / rounding.exact
    return PartTimeHours(minutes=int(rounded_to_whole(minutes) * rounding.exact), rounding=rounding)


def hours_and_minutes(minutes: int) -> str:
    """Minutes as hours and minutes, such as 29:36."""
    return f"{minutes // MINUTES}:{minutes % MINUTES:02d}"
