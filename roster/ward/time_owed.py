"""Agreed hours to be taken back as time (time off in lieu)."""

from __future__ import annotations

from pydantic import Field

from roster.ward.base import Date, Id, Noun


class TimeOwed(Noun):
    """Minutes that a person worked beyond contract and chose to have back as time."""

    person: Id
    """Id of the person."""
    earned: Date
    """Date on which they were worked."""
    minutes: int = Field(ge=1, le=20_000)
    """Minutes not yet taken."""
