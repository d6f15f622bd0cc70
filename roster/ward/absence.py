"""Absence. Its kind is known to the ward file alone: it never reaches a table, a roster, an export or a log."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field, model_validator

from roster.ward.base import DAY, ClockTime, Date, Id, Noun
from roster.ward.clock import elapsed
from roster.ward.shifts import Span

AbsenceKind = Literal[
    "annual leave",
    "public holiday",
    "sickness",
    "special leave",
    "carers leave",
    "dependants leave",
    "parental leave",
    "jury service",
    "unpaid leave",
    "other",
]


class Absence(Noun):
    """A person is away from `start` to `end`, whole days unless times of day are given.

    `credited` absence counts towards contract hours (ROS-05), whole days only: a seventh of the week each, or what was
    planned, as the board has chosen.
    """

    person: Id
    """Id of the person who is away."""
    kind: AbsenceKind = Field(default="other", repr=False)
    """Why, in one of the words given; it never leaves the ward file."""
    start: Date
    """First date away."""
    end: Date
    """Last date away."""
    start_time: ClockTime = 0
    """From when on the first date; left out, from its beginning."""
    end_time: ClockTime = DAY
    """Until when on the last date; left out, to its end."""
    credited: bool = True
    """Whether whole days away count towards contract hours."""
    planned_minutes: int | None = Field(default=None, ge=0, le=100_000)
    """Minutes that were planned for these dates, where the board credits planned shifts."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> Absence:
        if (self.end, self.end_time) <= (self.start, self.start_time):
            raise ValueError("the absence ends before it starts")
        return self

    @property
    def span(self) -> Span:
        """From when to when the person is away, in elapsed minutes."""
        return Span(elapsed(self.start, self.start_time), elapsed(self.end, self.end_time))

    @property
    def whole_days(self) -> int:
        """How many dates are absence from end to end."""
        dates = (self.end - self.start).days + 1
        return dates - (self.start_time > 0) - (self.end_time < DAY)

    def covers(self, date: dt.date) -> bool:
        """Whether the whole of the date is absence."""
        starts = (self.start, self.start_time) <= (date, 0)
        return starts and (self.end, self.end_time) >= (date, DAY)
