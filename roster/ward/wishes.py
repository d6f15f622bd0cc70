"""Wishes (class W): what people ask for, without a reason and without a rank of reasons."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from roster.ward.base import Date, Id, Noun, Words


class Wish(Noun):
    """A person asks to be off, to work, or not to work certain duties on one date, and stakes `points` on it."""

    id: Id
    """Number of the wish."""
    person: Id
    """Id of the person."""
    date: Date
    """Date in the period."""
    want: Literal["off", "work", "not"]
    """To be off, to work (these duties, if any are named), or not to work these duties."""
    duties: Words = ()
    """Codes of the duties that the wish is about."""
    points: int = Field(default=10, ge=1, le=100)
    """How much the person stakes on it."""

    @model_validator(mode="after")
    def _duties_fit(self) -> Wish:
        if self.want == "off" and self.duties:
            raise ValueError('a wish to be off names no duties; use want = "not" to avoid some of them')
        if self.want == "not" and not self.duties:
            raise ValueError("name the duties to avoid")
        return self
