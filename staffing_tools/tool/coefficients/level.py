"""A level of need that a patient is put in."""

from __future__ import annotations

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.exact import Figure
from staffing_tools.tool.ratio import Ratio


class Level(Noun):
    """A level, how it is told, and its value in the set's unit."""

    code: Id
    """Short name, such as L1."""
    title: Title
    """Name in full."""
    descriptor: str
    """How a patient in it is told from others. A licence holder pastes the licensed text."""
    value: Figure
    """Hours for each patient day, or whole-time equivalents for each patient."""
    ratio: Ratio | None = None
    """Staff to patients, where the level is continuous intervention."""
