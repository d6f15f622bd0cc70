"""People who learn on the ward: on placement, and with a preceptor."""

from __future__ import annotations

import datetime as dt

from pydantic import model_validator

from roster.ward.base import Date, Id, Noun


class Placement(Noun):
    """A person learns on the ward from `start` to `end` and does not count towards cover on any of these dates.

    MIX-06: a trainee who earns while learning counts on substantive shifts and is supernumerary on placement.
    """

    person: Id
    """Id of the person."""
    start: Date
    """First date outside the numbers."""
    end: Date
    """Last date outside the numbers."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> Placement:
        if self.end < self.start:
            raise ValueError("the placement ends before it starts")
        return self

    def holds_on(self, date: dt.date) -> bool:
        """Whether the person is on placement on the date."""
        return self.start <= date <= self.end


class Preceptorship(Noun):
    """A newly qualified nurse shares shifts with a named preceptor from `start` to `end` (MIX-04)."""

    person: Id
    """Id of the newly qualified nurse."""
    preceptor: Id
    """Id of the preceptor."""
    start: Date
    """First date on which shifts are shared."""
    end: Date
    """Last date on which shifts are shared, such as twelve weeks on."""

    @model_validator(mode="after")
    def _fits(self) -> Preceptorship:
        if self.end < self.start:
            raise ValueError("the preceptorship ends before it starts")
        if self.person == self.preceptor:
            raise ValueError("nobody is their own preceptor")
        return self

    def holds_on(self, date: dt.date) -> bool:
        """Whether shifts are to be shared on the date."""
        return self.start <= date <= self.end
