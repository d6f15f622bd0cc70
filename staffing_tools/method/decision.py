"""The decision on staffing and on how care is provided (step (e)), and who signed it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.duties.advice import Departure
from staffing_tools.exact import Figure, SignedFigure
from staffing_tools.words import Account, Prose


class EstablishmentChange(Noun):
    """Whole-time equivalents that are added to a role or taken from it."""

    role: Id
    """Short name of the role."""
    wte: SignedFigure
    """Whole-time equivalents, below 0 where they are taken away."""
    start: Date
    """From when."""


class CareChange(Noun):
    """A change of the way in which care is provided."""

    words: Account
    """The change, such as fewer beds, another model of observation, or work that moves elsewhere."""
    start: Date
    """From when."""


class Decision(Noun):
    """Both sides of the decision. No change is as good an outcome as a change; each has its reasons."""

    decided_on: Date
    """The day of the decision."""
    staffing: Literal["change", "no change"]
    """What becomes of staffing."""
    staffing_changes: tuple[EstablishmentChange, ...] = ()
    """The changes."""
    staffing_reasons: Prose = ""
    """Why."""
    care: Literal["change", "no change"]
    """What becomes of the way in which care is provided."""
    care_changes: tuple[CareChange, ...] = ()
    """The changes."""
    care_reasons: Prose = ""
    """Why."""
    agreed_wte: Figure | None = None
    """The establishment that is agreed, time to lead included, on the full-time week of the staffing figures."""
    principles: Prose = ""
    """How the guiding principles of the 2019 Act (s.1, s.2) were regarded."""
    departures: tuple[Departure, ...] = ()
    """Clinical advice that the decision departs from."""
    review_on: Date | None = None
    """When it is looked at again."""


class Signature(Noun):
    """Somebody who stands for the decision."""

    name: Title = Field(repr=False)
    """Name. It is not repeated in messages."""
    capacity: Title
    """In which capacity, such as senior charge nurse or executive nurse director."""
    signed_on: Date
    """The day of the signature."""
