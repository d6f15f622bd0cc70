"""What a year's hours leave to work in one period."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from roster.table.frame import Frame
from roster.ward import AnnualHours
from roster.ward.annual_hours import FOUR_WEEKS


class HoursDue(NamedTuple):
    """From `least` to `most` minutes of work are due in the period; the two are the same unless hours are annual."""

    least: int
    most: int


def annual_due(frame: Frame, person: str) -> HoursDue | None:
    """Minutes of work due from somebody with annual hours; None for anybody else, and outside the year.

    At least what later periods cannot take in, and at most what leaves them enough: so the year comes out, whatever a
    period does within these limits. Credited absence of the period takes from both.
    """
    year = next((line for line in frame.ward.annual_hours if line.person == person and _runs(line, frame)), None)
    if year is None:
        return None
    here = [date for date in frame.ward.period.dates if year.covers(date)]
    later = (year.end - here[-1]).days
    least_here, most_here = (_share(minutes, len(here)) for minutes in (year.least_minutes, year.most_minutes))
    left = Fraction(max(0, year.year_minutes - year.reserve_minutes - year.done_minutes))
    least = min(most_here, max(least_here, left - _share(year.most_minutes, later)))
    most = max(least_here, min(most_here, left - _share(year.least_minutes, later)))
    credited = sum((frame.credit(person, date) for date in here), Fraction(0))
    lowest = max(0, ceil(least - credited))
    return HoursDue(lowest, max(lowest, floor(most - credited)))


def _runs(year: AnnualHours, frame: Frame) -> bool:
    return year.start <= frame.ward.period.end and frame.ward.period.start <= year.end


def _share(minutes: int, days: int) -> Fraction:
    """What a figure for four weeks comes to in so many days."""
    return Fraction(minutes * days, FOUR_WEEKS)
