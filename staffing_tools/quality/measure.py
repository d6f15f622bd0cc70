"""A quality measure: what is counted, out of what, and which way is better."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.facts import Confidence, Facts

Outcome = Literal["timely", "safe", "person-centred", "effective", "efficient", "equitable"]
"""The six outcomes of the national mental health quality indicators."""


class Measure(Noun):
    """A measure of the catalogue. No national rule turns one into whole-time equivalents, and nothing here does."""

    id: Id
    """Short name."""
    title: Title
    """Name in full."""
    outcome: Outcome | None = None
    """The outcome that it speaks of; left out, it is about staff or use of the ward."""
    counted: Title
    """What is counted."""
    kind: Literal["rate", "percent", "count"]
    """rate: per 1,000 of what it is out of. percent: of what it is out of. count: as it is."""
    out_of: str = ""
    """What it is out of: occupied bed days, hours, posts; empty for a count."""
    better: Literal["lower", "higher", "neither"]
    """Which way is better; neither, where reporting well may raise it."""
    source: str
    """Where it comes from."""
    confidence: Confidence
    """How it is known."""

    def value(self, count: Fraction, of: Fraction, facts: Facts) -> Fraction:
        """The measure's value. Raises ZeroDivisionError where it is out of nothing."""
        match self.kind:
            case "rate":
                return count / of * facts.bed_days.exact
            case "percent":
                return count / of * 100
            case "count":
                return count

    def unit(self, facts: Facts) -> str:
        """Such as per 1,000 occupied bed days."""
        match self.kind:
            case "rate":
                return f"per {facts.bed_days.value:,} {self.out_of}"
            case "percent":
                return f"% of {self.out_of}"
            case "count":
                return ""
