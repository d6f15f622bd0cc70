"""Absence. Its kind is known to the ward file alone: it never reaches a table, a roster, an export or a log."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field, model_validator

from roster.ward.base import DAY, ClockTime, Id, Noun
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

    `credited` absence counts towards contract hours (ROS-05), whole days only.
    """

    person: Id
    kind: AbsenceKind = Field(default="other", repr=False)
    start: dt.date
    end: dt.date
    start_time: ClockTime = 0
    end_time: ClockTime = DAY
    credited: bool = True

    @model_validator(mode="after")
    def _ends_after_start(self) -> Absence:
        if (self.end, self.end_time) <= (self.start, self.start_time):
            raise ValueError("the absence ends before it starts")
        return self

    @property
    def span(self) -> Span:
        """From when to when the person is away, in elapsed minutes."""
        return Span(elapsed(self.start, self.start_time), elapsed(self.end, self.end_time))

    def covers(self, date: dt.date) -> bool:
        """Whether the whole of the date is absence."""
        starts = (self.start, self.start_time) <= (date, 0)
        return starts and (self.end, self.end_time) >= (date, DAY)
