"""A span of dates, both ends included."""

from __future__ import annotations

import datetime as dt

from pydantic import model_validator

from roster.ward import Noun
from roster.ward.base import Date


class DateSpan(Noun):
    """From the first date to the last, both included."""

    first: Date
    """First date."""
    last: Date
    """Last date."""

    @model_validator(mode="after")
    def _runs_forward(self) -> DateSpan:
        if self.last < self.first:
            raise ValueError("ends before it starts; change first or last")
        return self

    @property
    def days(self) -> int:
        """Number of days."""
        return (self.last - self.first).days + 1

    @property
    def dates(self) -> tuple[dt.date, ...]:
        """Every date, in order."""
        return tuple(self.first + dt.timedelta(days=day) for day in range(self.days))

    @property
    def words(self) -> str:
        """Such as 2025-06-02 to 2025-06-15."""
        return f"{self.first} to {self.last}"

    def __contains__(self, date: dt.date) -> bool:
        return self.first <= date <= self.last

    def overlaps(self, other: DateSpan) -> bool:
        """Whether the two have a date in common."""
        return self.first <= other.last and other.first <= self.last
