"""Continuous observation: demand on top of the standing demand, with relief."""

from __future__ import annotations

import datetime as dt

from pydantic import Field, model_validator

from roster.ward.base import DAY, ClockTime, Date, Id, Noun


class Observation(Noun):
    """From `first_date` to `last_date`, `observers` people of a group stay with one patient between two times of day.

    MIX-10: 1:1 and 2:1 observation adds to the demand of the group. An interval whose end is not after its start runs
    past midnight and belongs to the day on which it starts. Nothing in it names a patient.
    """

    id: Id
    """Number of the observation; never a patient's name."""
    group: Id
    """Id of the staff group that observes."""
    observers: int = Field(default=1, ge=1, le=6)
    """People at one time: 1 for 1:1, 2 for 2:1."""
    first_date: Date
    """First date."""
    last_date: Date
    """Last date."""
    start: ClockTime = 0
    """When it starts each day; left out, midnight."""
    end: ClockTime = DAY
    """When it ends; not after its start means on the next day; left out, midnight."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> Observation:
        if self.last_date < self.first_date:
            raise ValueError("last_date is before first_date")
        return self

    @property
    def clock_minutes(self) -> int:
        """Minutes from start to end by the clock, a whole day if the two are the same."""
        return (self.end - self.start - 1) % DAY + 1

    def holds_on(self, date: dt.date) -> bool:
        """Whether an interval of the observation starts on the date."""
        return self.first_date <= date <= self.last_date
