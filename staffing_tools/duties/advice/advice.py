"""Advice on staffing by somebody with clinical responsibility."""

from __future__ import annotations

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.words import Account


class ClinicalAdvice(Noun):
    """What was advised, by whom, and when."""

    id: Id
    """Short name of the advice."""
    adviser: Title = Field(repr=False)
    """Who gave it. It is not repeated in messages."""
    profession: Title
    """Profession of the adviser, such as nursing or psychology."""
    given_on: Date
    """The day on which it was given."""
    words: Account = Field(repr=False)
    """The advice."""
