"""A risk that the method found, and what is done about it (step (d))."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.words import Account, Prose


class Mitigation(Noun):
    """A step that is taken against a risk."""

    words: Account
    """What is done."""
    owner: Title = Field(repr=False)
    """Who sees to it. It is not repeated in messages."""
    due: Date | None = None
    """By when; left out, in place."""


class StaffingRisk(Noun):
    """A risk of staffing, its mitigation, and what remains."""

    id: Id
    """Short name of the risk."""
    words: Account
    """The risk."""
    mitigations: tuple[Mitigation, ...] = ()
    """Steps taken against it."""
    not_mitigated_because: Prose = ""
    """Why no reasonable step is left, where none is taken."""
    residual: Literal["low", "medium", "high", "very high"] | None = None
    """What remains, in the words of the board's risk register; left out, not said."""
    review_on: Date | None = None
    """When it is looked at again."""
