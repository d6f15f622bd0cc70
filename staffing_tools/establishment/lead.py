"""Time to lead: inside the care establishment or outside it, never both (NHS (Scotland) Act 1978 s.12IH)."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import model_validator

from roster.ward import Noun
from staffing_tools.establishment.allowance import AbsenceAllowance
from staffing_tools.exact import Figure


class TimeToLead(Noun):
    """Whole-time equivalents of those who lead the team, in particular the senior charge nurse.

    The Act asks for sufficient time and names no figure.
    """

    wte: Figure
    """Whole-time equivalents of leadership."""
    place: Literal["inside", "outside"]
    """inside: the care establishment already holds it. outside: it is added to the care establishment."""
    with_allowance: bool = False
    """Whether the absence allowance is added to it too."""

    @model_validator(mode="after")
    def _adds_nothing_inside(self) -> TimeToLead:
        if self.place == "inside" and self.with_allowance:
            raise ValueError("time to lead inside the establishment adds nothing, so no allowance can be added to it")
        return self

    def added(self, allowance: AbsenceAllowance) -> Fraction:
        """Whole-time equivalents that it adds to the care establishment."""
        if self.place == "inside":
            return Fraction(0)
        return Fraction(self.wte) * (allowance.factor if self.with_allowance else 1)

    @property
    def words(self) -> str:
        """Such as 1 WTE outside the care establishment, without absence allowance."""
        where = f"{self.wte:f} WTE {self.place} the care establishment"
        if self.place == "inside":
            return where
        return f"{where}, {'with' if self.with_allowance else 'without'} absence allowance"
