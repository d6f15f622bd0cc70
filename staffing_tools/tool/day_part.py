"""A part of the day for which a ward is counted, such as a shift without its handovers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.exact import Figure, Share

DAY_HOURS = 24


class DayPart(Noun):
    """Some hours of every day. Parts of a day do not overlap and make up 24 hours.

    A patient in a level is so many hours of care a day; `share` says how much of that falls on this part. Left out, it
    is by the clock. What share is right is for the ward to say: no published one was found.
    """

    code: Id
    """Short name, such as N."""
    title: Title
    """Name in full."""
    hours: Figure = Field(gt=0, le=DAY_HOURS)
    """Hours of the day."""
    share: Share | None = None
    """Part of a day's care that falls on it; left out, its part of the clock."""

    @property
    def of_day(self) -> Fraction:
        """Part of a day's care that falls on it."""
        return Fraction(self.hours) / DAY_HOURS if self.share is None else Fraction(self.share)


WHOLE_DAY = DayPart(code="day", title="Whole day", hours=Decimal(DAY_HOURS))
"""The only part of a day that is counted once."""
