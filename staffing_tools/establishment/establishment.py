"""Weekly worked hours and the whole-time equivalents that they come to, both ways."""

from __future__ import annotations

from fractions import Fraction

from pydantic import Field

from roster.ward import Noun
from staffing_tools.establishment.allowance import AbsenceAllowance
from staffing_tools.establishment.lead import TimeToLead
from staffing_tools.establishment.step import Step
from staffing_tools.exact import MINUTES, rounded


class Establishment(Noun):
    """What worked hours a week come to, by one allowance, one full-time week and one rule for time to lead.

    Every figure is exact; `exact.rounded` rounds it once, where it is printed.
    """

    worked: Fraction = Field(ge=0)
    """Hours a week that somebody must be at work."""
    allowance: AbsenceAllowance
    """Paid absence on top of them."""
    week_minutes: int = Field(ge=1, le=10080)
    """Minutes of the full-time week."""
    lead: TimeToLead
    """Time to lead."""

    @classmethod
    def staffed_by(
        cls, total_wte: Fraction, allowance: AbsenceAllowance, week_minutes: int, lead: TimeToLead
    ) -> Establishment:
        """The worked hours that whole-time equivalents can staff. Raises ValueError if time to lead takes more."""
        care = total_wte - lead.added(allowance)
        if care < 0:
            raise ValueError(f"{rounded(total_wte)} WTE is less than the time to lead; correct one of the two")
        worked = care * week_minutes / MINUTES / allowance.factor
        return cls(worked=worked, allowance=allowance, week_minutes=week_minutes, lead=lead)

    @property
    def week_hours(self) -> Fraction:
        """Hours of the full-time week."""
        return Fraction(self.week_minutes, MINUTES)

    @property
    def paid(self) -> Fraction:
        """Paid hours a week: worked hours and the allowance."""
        return self.worked * self.allowance.factor

    @property
    def worked_wte(self) -> Fraction:
        """Whole-time equivalents without any allowance or time to lead."""
        return self.worked / self.week_hours

    @property
    def care_wte(self) -> Fraction:
        """Whole-time equivalents of care, allowance included."""
        return self.paid / self.week_hours

    @property
    def total_wte(self) -> Fraction:
        """Whole-time equivalents of care and of time to lead outside it."""
        return self.care_wte + self.lead.added(self.allowance)

    def on_week(self, minutes: int) -> Establishment:
        """The same work on another full-time week."""
        return self.model_copy(update={"week_minutes": minutes})

    def with_allowance(self, allowance: AbsenceAllowance) -> Establishment:
        """The same work with another allowance."""
        return self.model_copy(update={"allowance": allowance})

    @property
    def steps(self) -> tuple[Step, ...]:
        """The calculation, step by step."""
        week = f"{rounded(self.week_hours, 1):f}"
        return (
            Step(words="Worked hours", value=self.worked, unit="hours a week"),
            Step(words=f"Absence allowance, {self.allowance.words}", value=self.paid, unit="paid hours a week"),
            Step(words=f"Divided by the full-time week of {week} hours", value=self.care_wte, unit="WTE of care"),
            Step(words=f"Time to lead, {self.lead.words}", value=self.total_wte, unit="WTE in all"),
        )
