"""Work that comes with events rather than with patients being there."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import model_validator

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.exact import Figure


class Activity(Noun):
    """An activity: so many hours each time, or the staff hours that were counted."""

    code: Id
    """Short name, such as admission."""
    title: Title
    """Name in full."""
    basis: Literal["each", "staff hours"]
    """each: entries hold how many there were. staff hours: entries hold the staff hours that they took."""
    hours: Figure | None = None
    """Staff hours of each."""

    @model_validator(mode="after")
    def _hours_fit(self) -> Activity:
        if (self.basis == "each") != (self.hours is not None):
            raise ValueError('an activity counted "each" needs hours; one counted in staff hours has none')
        return self

    def hours_of(self, amount: Fraction) -> Fraction:
        """Staff hours of what an entry holds."""
        return amount if self.hours is None else amount * Fraction(self.hours)
