"""Work outside the roster: on the bank, on another ward, for another employer."""

from __future__ import annotations

from pydantic import Field, model_validator

from roster.ward.base import DAY, ClockTime, Date, Id, Noun
from roster.ward.clock import elapsed
from roster.ward.shifts import Span


class OtherWork(Noun):
    """Minutes that a person works elsewhere: one duty with its times, or hours spread over whole dates.

    All employments count towards the average week; with times given, daily rest is kept before and after as well.
    """

    person: Id
    """Id of the person."""
    start: Date
    """First date."""
    end: Date
    """Last date."""
    start_time: ClockTime = 0
    """When a single duty starts; left out, the times are not known."""
    end_time: ClockTime = DAY
    """When a single duty ends, on its last date; left out, the times are not known."""
    minutes: int = Field(ge=1, le=200_000)
    """Minutes worked in all."""
    bank: bool = False
    """Whether it is work for the same board, such as a bank shift, which counts towards overtime."""

    @model_validator(mode="after")
    def _fits(self) -> OtherWork:
        if (self.end, self.end_time) <= (self.start, self.start_time):
            raise ValueError("the work ends before it starts")
        if self.minutes > self.span.end - self.span.start:
            raise ValueError("more minutes are worked than there are from start to end")
        return self

    @property
    def timed(self) -> bool:
        """Whether it is a duty with known times."""
        return (self.start_time, self.end_time) != (0, DAY)

    @property
    def span(self) -> Span:
        """From when to when, in elapsed minutes."""
        return Span(elapsed(self.start, self.start_time), elapsed(self.end, self.end_time))
