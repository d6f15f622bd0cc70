"""Two people who share one job."""

from __future__ import annotations

import datetime as dt

from pydantic import model_validator

from roster.ward.base import EVERY_DAY, Date, Id, Noun, SomeWeekdays, Weekdays


class JobShare(Noun):
    """Of two people exactly one is on the floor on each of these weekdays, and both where they hand over.

    What each of them works besides is in their own patterns; nothing is asked on a date on which one of them is away.
    """

    first: Id
    """Id of one person."""
    second: Id
    """Id of the other person."""
    weekdays: Weekdays = EVERY_DAY
    """Weekdays of the job, such as Mon-Fri; left out, daily."""
    handover: SomeWeekdays = ()
    """Weekdays on which both are there to hand over; left out, none."""
    start: Date | None = None
    """First date on which it holds; left out, always has."""
    end: Date | None = None
    """Last date on which it holds; left out, it runs on."""
    review: Date | None = None
    """When it is looked at again."""

    @model_validator(mode="after")
    def _fits(self) -> JobShare:
        if self.first == self.second:
            raise ValueError("names the same person twice")
        if self.start and self.end and self.end < self.start:
            raise ValueError("the job share ends before it starts")
        if not set(self.handover) <= set(self.weekdays):
            raise ValueError("a weekday of handover is no weekday of the job")
        return self

    def holds_on(self, date: dt.date) -> bool:
        """Whether the job is shared on the date."""
        within = (self.start is None or self.start <= date) and (self.end is None or date <= self.end)
        return within and date.weekday() in self.weekdays

    def wanted(self, date: dt.date) -> int:
        """How many of the two should be there on a date on which it holds."""
        return 2 if date.weekday() in self.handover else 1
