"""A figure, where it comes from, and how sure we are of it."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from roster.ward import Noun
from roster.ward.base import Date
from staffing_tools.exact import Figure

Confidence = Literal["SEEN", "INFERRED", "INFERRED-R", "UNKNOWN", "DESIGN"]
"""How a figure is known.

SEEN: read in its source. INFERRED: follows from what was read. INFERRED-R: recalled, the text was not read. UNKNOWN:
could not be established. DESIGN: a choice of this program. All but the first are to be confirmed by the board.
"""


class Fact(Noun):
    """A figure with its unit, source and confidence."""

    value: Figure
    """The figure."""
    unit: str
    """Its unit."""
    source: str
    """Where it comes from."""
    confidence: Confidence
    """How it is known."""
    note: str = ""
    """What else to know."""

    @property
    def exact(self) -> Fraction:
        """The figure as a fraction."""
        return Fraction(self.value)

    @property
    def words(self) -> str:
        """The figure with how it is known, such as 14 days (INFERRED-R: usual practice)."""
        return f"{self.value:f} {self.unit} ({self.confidence}: {self.source})"


class DatedFact(Fact):
    """A figure that holds from a date on."""

    start: Date
    """First date on which it holds."""
