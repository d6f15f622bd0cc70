"""What an employee in the same post would cost: an explicit, versioned sum, since no definition of it was found."""

from __future__ import annotations

from fractions import Fraction

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.exact import Figure
from staffing_tools.facts import Confidence


class Component(Noun):
    """A part of the hourly cost, such as pay, on-costs or an enhancement for unsocial hours."""

    title: Title
    """What it is."""
    hourly: Figure
    """Pounds an hour."""


class Comparator(Noun):
    """The hourly cost of a full-time-equivalent employee in an equivalent post. A changed sum is a new version."""

    id: Id
    """Short name, such as band-5-night."""
    version: Id
    """Version; id and version together are never used twice."""
    title: Title
    """The post and the hours that it is for."""
    components: tuple[Component, ...] = Field(min_length=1, max_length=30)
    """Its parts."""
    left_out: Title
    """What it leaves out, such as value added tax on the agency's side."""
    valid_from: Date
    """First day on which it holds."""
    valid_to: Date | None = None
    """Last day on which it holds; left out, no end."""
    source: Title
    """Where it comes from."""
    confidence: Confidence
    """How it is known."""

    @model_validator(mode="after")
    def _is_sound(self) -> Comparator:
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError("ends before it starts; correct valid_from or valid_to")
        if not self.hourly:
            raise ValueError("comes to nothing an hour; give the cost of its components")
        return self

    @property
    def hourly(self) -> Fraction:
        """Pounds an hour in all."""
        return sum((Fraction(each.hourly) for each in self.components), Fraction(0))

    @property
    def words(self) -> str:
        """Such as band-5-night version 2025-1, 36.00 an hour."""
        return f"{self.id} version {self.version}, £{float(self.hourly):.2f} an hour"
