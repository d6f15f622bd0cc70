"""Staff moved to other wards: the ledger from which the next move is shared out."""

from __future__ import annotations

from pydantic import Field

from roster.ward.base import Date, Id, Noun


class Move(Noun):
    """A person was moved to another ward for a shift or part of one, in the period or before it."""

    person: Id
    """Id of the person who was moved."""
    date: Date
    """Date of the move."""
    minutes: int = Field(default=0, ge=0, le=1500)
    """Minutes away from the ward, if known."""
