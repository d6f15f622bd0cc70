"""The roster period."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from pydantic import Field, field_validator

from roster.ward.base import Date, Noun


class Period(Noun):
    """A roster period: it starts on a Monday and lasts `days` days (ROS-01: four weeks)."""

    start: Date
    """First date of the period, a Monday."""
    days: int = Field(default=28, ge=7, le=364)
    """Number of days."""

    @field_validator("start")
    @classmethod
    def _is_monday(cls, start: dt.date) -> dt.date:
        if start.weekday() != 0:
            raise ValueError("a roster period starts on a Monday")
        return start

    @property
    def end(self) -> dt.date:
        """The last date of the period."""
        return self.start + dt.timedelta(days=self.days - 1)

    @property
    def dates(self) -> tuple[dt.date, ...]:
        """Every date of the period, in order."""
        return _dates(self.start, self.days)

    def __contains__(self, date: dt.date) -> bool:
        return self.start <= date <= self.end


@lru_cache(maxsize=1024)
def _dates(start: dt.date, days: int) -> tuple[dt.date, ...]:
    return tuple(start + dt.timedelta(days=day) for day in range(days))
