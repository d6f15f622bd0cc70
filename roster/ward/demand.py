"""Demand: how many people of a group are needed on the floor, by interval."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field, model_validator

from roster.ward.base import DAY, EVERY_DAY, ClockTime, Date, Id, Noun, Weekdays


class Demand(Noun):
    """At least `least`, and no more than `most` where given, of a group from `start` to `end` on these weekdays.

    An interval whose end is not after its start runs past midnight and belongs to the day on which it starts.
    `mode`: "template" is the standing demand; "instead" replaces the template of that group in that interval on the
    dates; "extra" adds to whatever stands, such as a surge of continuous observation. The last two need dates.
    """

    group: Id
    """Id of the group that is needed."""
    start: ClockTime
    """When the interval starts."""
    end: ClockTime
    """When it ends; not after its start means on the next day."""
    least: int = Field(ge=0, le=200)
    """Fewest people of the group on the floor."""
    most: int | None = Field(default=None, ge=0, le=200)
    """Most people of the group on the floor; left out, no limit."""
    weekdays: Weekdays = EVERY_DAY
    """Weekdays on which the interval starts, such as Mon-Fri; left out, daily."""
    mode: Literal["template", "instead", "extra"] = "template"
    """Standing demand, or an exception on dates: in its place or on top of it."""
    first_date: Date | None = None
    """First date on which the line holds."""
    last_date: Date | None = None
    """Last date on which the line holds."""

    @model_validator(mode="after")
    def _fits(self) -> Demand:
        if self.most is not None and self.most < self.least:
            raise ValueError("most is smaller than least")
        if self.mode != "template" and (self.first_date is None or self.last_date is None):
            raise ValueError('an exception needs first_date and last_date; a standing demand has mode "template"')
        if self.first_date and self.last_date and self.last_date < self.first_date:
            raise ValueError("last_date is before first_date")
        return self

    @property
    def clock_minutes(self) -> int:
        """Minutes from start to end by the clock, a whole day if the two are the same."""
        return (self.end - self.start - 1) % DAY + 1

    def holds_on(self, date: dt.date) -> bool:
        """Whether an interval of this demand starts on the date."""
        if date.weekday() not in self.weekdays:
            return False
        after = self.first_date is None or self.first_date <= date
        return after and (self.last_date is None or date <= self.last_date)
