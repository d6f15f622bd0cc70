"""Shift templates and non-clinical duties."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from pydantic import Field, model_validator

from roster.ward.base import DAY, ClockTime, Id, Noun, Title, Words
from roster.ward.clock import elapsed

NIGHT = "night"
LONG = "long"
LATE = "late"
EARLY = "early"
LEARNING = "learning"


class Span(NamedTuple):
    """A duty as it falls on one date, in elapsed minutes (see `roster.ward.clock`), break included."""

    start: int
    end: int


class Shift(Noun):
    """A duty that people are rostered to: a shift on the floor or, with `clinical` false, time away from it.

    `start` and `end` are clock times; a shift that runs past midnight says `overnight`. `unpaid_break` minutes are
    neither worked nor paid, `paid_break` minutes are both. Tags name what rules speak of: night, long, late, early and
    learning.
    """

    code: Id
    """Short name on the grid, such as E."""
    title: Title
    """Name in full."""
    start: ClockTime
    """When it starts."""
    end: ClockTime
    """When it ends."""
    overnight: bool = False
    """Whether it ends on the next day."""
    unpaid_break: int = Field(default=0, ge=0, le=240)
    """Minutes of break that are neither worked nor paid."""
    paid_break: int = Field(default=0, ge=0, le=240)
    """Minutes of break that are worked and paid."""
    clinical: bool = True
    """Whether it gives cover on the floor; false for study, supervision and the like."""
    on_call: bool = False
    """Whether it is time on call away from the ward: no working time unless called, and calls go to other_work."""
    tags: Words = ()
    """What rules speak of: night, long, late, early, learning."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> Shift:
        if not self.overnight and self.end <= self.start:
            raise ValueError("the shift ends before it starts; if it runs past midnight, set overnight = true")
        if self.overnight and self.end > self.start:
            raise ValueError("the shift is longer than a day; leave overnight out or correct its times")
        if self.unpaid_break + self.paid_break >= self.clock_minutes:
            raise ValueError("the breaks are as long as the shift itself")
        return self

    @property
    def clock_minutes(self) -> int:
        """Minutes from start to end by the clock."""
        return self.end - self.start + (DAY if self.overnight else 0)

    @property
    def work_minutes(self) -> int:
        """Minutes worked by the clock: without unpaid breaks, and none on call."""
        return 0 if self.on_call else self.clock_minutes - self.unpaid_break

    def span(self, date: dt.date) -> Span:
        """When the shift runs if it starts on this date, in elapsed minutes."""
        return Span(elapsed(date, self.start), elapsed(date, self.start + self.clock_minutes))

    def worked(self, date: dt.date) -> int:
        """Minutes worked and paid if it starts on this date: elapsed time less unpaid breaks, and none on call."""
        start, end = self.span(date)
        return 0 if self.on_call else end - start - self.unpaid_break
