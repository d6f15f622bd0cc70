"""Who is kept apart and who is kept together: a private list of the ward manager's."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field, model_validator

from roster.ward.base import Date, Id, Noun


class Pairing(Noun):
    """Two people who should not be on the floor together, or the second of whom should be there with the first.

    MIX-13. There is no field for why, and what a roster makes of it is for the ward manager alone.
    """

    first: Id = Field(repr=False)
    """Id of one person; for `together`, the one who is to be accompanied."""
    second: Id = Field(repr=False)
    """Id of the other person."""
    want: Literal["apart", "together"] = Field(repr=False)
    """Not on the floor at one time, or the second whenever the first is."""
    start: Date | None = None
    """First date on which it holds; left out, always has."""
    end: Date | None = None
    """Last date on which it holds; left out, it runs on."""

    @model_validator(mode="after")
    def _fits(self) -> Pairing:
        if self.first == self.second:
            raise ValueError("names the same person twice")
        if self.start and self.end and self.end < self.start:
            raise ValueError("the pairing ends before it starts")
        return self

    def holds_on(self, date: dt.date) -> bool:
        """Whether the pairing holds on the date."""
        return (self.start is None or self.start <= date) and (self.end is None or date <= self.end)
