"""Annualised hours: a year's hours, worked unevenly by agreement."""

from __future__ import annotations

import datetime as dt

from pydantic import Field, model_validator

from roster.ward.base import Date, Id, Noun

FOUR_WEEKS = 28


class AnnualHours(Noun):
    """A person owes hours by the year and not by the week: between a least and a most in every four weeks.

    Some may be kept back, unallocated, for surges at the notice that was agreed. Credited absence counts as worked.
    """

    person: Id
    """Id of the person."""
    start: Date
    """First date of the year."""
    year_minutes: int = Field(ge=1, le=150_000)
    """Minutes to be worked or credited in the year."""
    done_minutes: int = Field(default=0, ge=0, le=150_000)
    """Minutes worked or credited in the year before the period."""
    least_minutes: int = Field(default=0, ge=0, le=20_000)
    """Fewest minutes in four weeks."""
    most_minutes: int = Field(ge=1, le=20_000)
    """Most minutes in four weeks."""
    reserve_minutes: int = Field(default=0, ge=0, le=150_000)
    """Minutes of the year that are kept back, unallocated, for surges; rosters leave them alone."""
    review: Date | None = None
    """When the agreement is looked at again."""

    @model_validator(mode="after")
    def _fits(self) -> AnnualHours:
        if self.most_minutes < self.least_minutes:
            raise ValueError("most_minutes is less than least_minutes")
        if self.reserve_minutes > self.year_minutes:
            raise ValueError("more is kept back than the year has")
        return self

    @property
    def end(self) -> dt.date:
        """Last date of the year."""
        day = min(self.start.day, 28) if self.start.month == 2 else self.start.day
        return dt.date(self.start.year + 1, self.start.month, day) - dt.timedelta(days=1)

    def covers(self, date: dt.date) -> bool:
        """Whether the date is in the year."""
        return self.start <= date <= self.end
