"""A role that staff are needed in."""

from __future__ import annotations

from roster.ward import Noun
from roster.ward.base import Id, Title


class Role(Noun):
    """A role. Those that section 12IK does not list are recorded and shown apart, never added to nursing numbers."""

    code: Id
    """Short name, such as RN. It can be the id of a group of a ward file."""
    title: Title
    """Name in full."""
    counted: bool = True
    """Whether section 12IK counts it: registered nurses and those who work under their supervision."""
    leads: bool = False
    """Whether it is time to lead rather than care, such as a senior charge nurse without patients."""
