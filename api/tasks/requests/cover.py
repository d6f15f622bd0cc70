"""One shift is to be covered."""

from __future__ import annotations

from pydantic import Field

from api.tasks.requests.about import AboutRoster
from api.tasks.requests.resources import Resources
from roster.ward.base import Date, Id


class CoverRequest(Resources):
    """Which shift."""

    date: Date
    """Its date."""
    shift: Id
    """Its code."""
    group: Id | None = Field(default=None)
    """Id of the group that is to have one more; the shortest, if left out."""


class CoverWork(AboutRoster, CoverRequest):
    """The same, with the roster."""
