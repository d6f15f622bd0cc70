"""What every kind of work may use."""

from __future__ import annotations

from pydantic import Field

from roster.ward.base import Noun

LONGEST = 4 * 3600.0
"""Seconds that anybody may ask for."""


class Resources(Noun):
    """Cores, memory, chance and turn."""

    cores: int = Field(default=2, ge=1, le=64)
    """Processor cores; a service that has fewer gives what it has."""
    memory_mb: int = Field(default=4096, ge=512, le=262_144)
    """Most memory of the search in MB."""
    seed: int = Field(default=1, ge=0, le=2**31 - 1)
    """Where chance begins."""
    priority: int = Field(default=0, ge=-9, le=9)
    """Higher runs sooner; wards take turns within a priority. Above 0 it is for admins."""


class Search(Resources):
    """A search with its end."""

    seconds: float = Field(default=60.0, ge=1.0, le=LONGEST)
    """Most seconds of search."""
    effort: float | None = Field(default=None, gt=0.0, le=1e6)
    """Most effort, in deterministic units: with one core and this, the same ward and seed give the same answer."""
