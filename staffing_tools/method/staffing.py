"""Who is there: funded, in post and worked, by role (step (c)(i))."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Literal

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.exact import Figure
from staffing_tools.spans import DateSpan
from staffing_tools.twice import twice


class StaffLine(Noun):
    """Whole-time equivalents of a role."""

    role: Id
    """Short name of the role."""
    title: Title
    """Name in full."""
    counted: bool = True
    """Whether section 12IK counts it; other roles are shown beside."""
    funded: Figure
    """Funded establishment."""
    in_post: Figure
    """In post."""
    worked: Figure | None = None
    """Worked by them over the period; left out, not known."""
    bank: Figure | None = None
    """Worked by bank staff; left out, not known. 0 where there were none."""
    agency: Figure | None = None
    """Worked by agency staff; left out, not known. 0 where there were none."""
    excess: Figure | None = None
    """Excess hours and overtime; left out, not known. 0 where there were none."""

    @property
    def all_worked(self) -> Fraction | None:
        """Worked by everybody, supplementary staff too, or nothing where a part of it is not known."""
        parts = (self.worked, self.bank, self.agency, self.excess)
        known = [Fraction(part) for part in parts if part is not None]
        return sum(known, Fraction(0)) if len(known) == len(parts) else None


class Staffing(Noun):
    """Funded, in post and worked, with what the figures hold."""

    as_at: Date
    """The day on which funded and in post were read off."""
    dates: DateSpan
    """Dates of the worked hours."""
    week_minutes: int = Field(ge=1, le=10080)
    """Minutes of the full-time week of these figures."""
    holds_lead: bool
    """Whether time to lead, such as that of the senior charge nurse, is among them."""
    worked_basis: Literal["paid", "at work"] = "paid"
    """paid: worked figures hold paid absence, as an establishment does. at work: they do not, and it is added."""
    lines: tuple[StaffLine, ...] = Field(min_length=1, max_length=50)
    """Roles."""

    @model_validator(mode="after")
    def _roles_differ(self) -> Staffing:
        for problem in twice("roles", (line.role for line in self.lines)):
            raise ValueError(problem)
        return self

    @property
    def funded(self) -> Fraction:
        """Funded establishment of the counted roles."""
        return self._total(lambda line: Fraction(line.funded))

    @property
    def in_post(self) -> Fraction:
        """In post of the counted roles."""
        return self._total(lambda line: Fraction(line.in_post))

    @property
    def worked(self) -> Fraction | None:
        """Worked by everybody in counted roles, or nothing where a part of it is not known."""
        counted = [line.all_worked for line in self.lines if line.counted]
        known = [worked for worked in counted if worked is not None]
        return sum(known, Fraction(0)) if len(known) == len(counted) else None

    @property
    def beside(self) -> tuple[StaffLine, ...]:
        """Roles that section 12IK does not count."""
        return tuple(line for line in self.lines if not line.counted)

    def _total(self, of: Callable[[StaffLine], Fraction]) -> Fraction:
        return sum((of(line) for line in self.lines if line.counted), Fraction(0))
