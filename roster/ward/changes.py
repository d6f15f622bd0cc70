"""Changes to a roster after it was published."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from roster.ward.base import Date, Id, Noun, Title

_CODE = r"[A-Za-z0-9][A-Za-z0-9_.\-]*"

RosterCell = Annotated[str, Field(max_length=100, pattern=rf"^({_CODE}( ?\+ ?{_CODE})*)?$")]
"""A day of a person: empty for a day off, a code, or several such as "E+N"."""


class Change(Noun):
    """One cell changed: what it held before and holds after, who changed it and when, and whether the person agreed.

    `cause` is the ward's side of it: the person's own reasons are never stored.
    """

    person: Id
    """Id of the person."""
    date: Date
    """Date of the cell."""
    before: RosterCell
    """What it held."""
    after: RosterCell
    """What it holds."""
    changed: Date
    """When it was changed."""
    role: Title
    """Role of whoever changed it."""
    consent: bool
    """Whether the person agreed."""
    cause: Literal["cover", "swap", "asked for", "correction"] = "cover"
    """Cover that the ward needs, a swap, a wish of the person, or a slip put right."""
