"""Where a coefficient set comes from, and who may use it."""

from __future__ import annotations

from roster.ward import Noun
from roster.ward.base import Date, Text, Title


class Provenance(Noun):
    """The source of a set and its licence."""

    source: Title
    """Who made the figures and how."""
    document: Text = ""
    """Document that they stand in."""
    page: Text = ""
    """Page or table of it."""
    licence: Title
    """The licence, or that there is none to need."""
    licensee: Text = ""
    """Who holds the licence."""
    obtained_on: Date | None = None
    """When the licence holder obtained them."""
