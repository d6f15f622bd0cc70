"""What every agreed pattern and protected adjustment has: whose it is, its standing, and when it is in force."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field, model_validator

from roster.ward.base import Date, Id, Noun, Numbers, Text
from roster.ward.calendar_dates import Calendars, calendar_of


class PatternBase(Noun):
    """Whose pattern it is, whether agreed or protected, when it is in force, and when it is looked at again.

    `weeks` limits the pattern to some weeks of a cycle: week 1 of `cycle_weeks` begins on `cycle_start`, a Monday.
    `iso_weeks` limits it to odd or even weeks of the year, and `calendar` to the dates of a named calendar. All limits
    hold together.
    """

    person: Id
    """Id of the person."""
    standing: Literal["agreed", "protected"]
    """An agreed flexible pattern, or an adjustment protected by law."""
    start: Date | None = None
    """First date on which it is in force; left out, always has been."""
    end: Date | None = None
    """Last date on which it is in force; left out, it runs on."""
    review: Date | None = None
    """When it is looked at again; an agreed pattern needs one."""
    authority: Text = Field(default="", repr=False)
    """Who agreed it, or the record that says so; never the reason."""
    cycle_weeks: int = Field(default=1, ge=1, le=52)
    """Weeks in the cycle; 1 for every week alike."""
    weeks: Numbers = ()
    """Weeks of the cycle in which it holds, from 1."""
    cycle_start: Date | None = None
    """The Monday on which week 1 of the cycle began."""
    iso_weeks: Literal["", "odd", "even"] = ""
    """Only in odd or even weeks by their ISO number; after a year of 53 weeks two odd ones follow one another."""
    calendar: Id | None = Field(default=None, repr=False)
    """Id of a calendar on whose dates alone it holds."""
    outside: bool = False
    """Whether it holds outside the calendar's dates instead, such as in school term."""

    @model_validator(mode="after")
    def _limits_are_whole(self) -> PatternBase:
        if self.start and self.end and self.end < self.start:
            raise ValueError("the pattern ends before it starts")
        if self.cycle_weeks > 1 and (self.cycle_start is None or not self.weeks):
            raise ValueError("a cycle needs cycle_start and the weeks in which the pattern holds")
        if self.cycle_start and self.cycle_start.weekday() != 0:
            raise ValueError("cycle_start is not a Monday")
        if not all(1 <= week <= self.cycle_weeks for week in self.weeks):
            raise ValueError("weeks are numbered from 1 to cycle_weeks")
        if self.outside and self.calendar is None:
            raise ValueError("outside says where a calendar does not hold; name the calendar")
        return self

    def in_force(self, date: dt.date, calendars: Calendars = ()) -> bool:
        """Whether the pattern holds on the date. Raises KeyError where its calendar is not among those given."""
        if not self.runs(date):
            return False
        return self.calendar is None or (date in calendar_of(self.calendar, calendars)) is not self.outside

    def runs(self, date: dt.date) -> bool:
        """Whether the date is within the pattern's own dates and weeks, whatever its calendar says."""
        if (self.start and date < self.start) or (self.end and date > self.end):
            return False
        if self.iso_weeks and (date.isocalendar().week % 2 == 1) is not (self.iso_weeks == "odd"):
            return False
        if self.cycle_weeks == 1 or self.cycle_start is None:
            return True
        return (date - self.cycle_start).days // 7 % self.cycle_weeks + 1 in self.weeks
