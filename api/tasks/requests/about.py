"""The roster that work is about, which the service adds to what was asked."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel

import roster.ward as nouns

HIDDEN = frozenset({"roster", "html"})
"""Fields of what was asked that are not told again: the roster is there by its id, the page as a report."""


class AboutRoster(BaseModel):
    """A roster as it was when it was asked about, and the date of that."""

    roster_id: str
    """Id of the version."""
    number: int
    """Its number."""
    roster: nouns.Roster
    """The roster."""
    on: dt.date
    """The date on the ward."""
