"""What a ward needs week after week: whole people by shift, role and weekday, and what they come to in WTE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from pydantic import Field, model_validator

from roster.ward import EVERY_DAY, Noun, Shift
from roster.ward.base import Id, Weekdays
from staffing_tools.establishment import AbsenceAllowance, Establishment, TimeToLead
from staffing_tools.files import Record
from staffing_tools.judgement import Role, paid_hours
from staffing_tools.twice import twice


class TemplateLine(Noun):
    """People of a role that a shift needs on some weekdays."""

    shift: Id
    """Code of the shift."""
    role: Id
    """Code of the role, which is the id of a group of the ward file."""
    weekdays: Weekdays = EVERY_DAY
    """Weekdays on which the shift starts; left out, daily."""
    staff: int = Field(ge=1, le=200)
    """People needed."""


class DemandTemplate(Record):
    """The standing demand of a ward with all that turns it into an establishment."""

    ward: Id
    """The ward."""
    shifts: tuple[Shift, ...] = Field(min_length=1, max_length=62)
    """Shifts, as in a ward file."""
    roles: tuple[Role, ...] = Field(min_length=1, max_length=50)
    """Roles."""
    lines: tuple[TemplateLine, ...] = Field(default=(), max_length=2000)
    """What is needed; lines of one shift and role share no weekday."""
    allowance: AbsenceAllowance
    """Absence allowance on top of the hours."""
    lead: TimeToLead
    """Time to lead."""
    week_minutes: int = Field(ge=1, le=10080)
    """Minutes of the full-time week."""

    @model_validator(mode="after")
    def _is_sound(self) -> DemandTemplate:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        shifts, roles = {each.code for each in self.shifts}, {each.code for each in self.roles}
        yield from twice("lines of one shift, role and weekday", self._cells())
        if any(line.shift not in shifts for line in self.lines):
            yield f"a line names a shift that is not there; known: {', '.join(sorted(shifts))}"
        if any(line.role not in roles for line in self.lines):
            yield f"a line names a role that is not there; known: {', '.join(sorted(roles))}"

    def _cells(self) -> Iterator[tuple[str, str, int]]:
        return ((line.shift, line.role, day) for line in self.lines for day in line.weekdays)

    def shift(self, code: str) -> Shift:
        """The shift with this code."""
        return next(each for each in self.shifts if each.code == code)

    def hours(self, lines: Iterable[TemplateLine]) -> Fraction:
        """Paid hours a week of lines, by the clock."""
        return sum((line.staff * self.hours_each(line.shift, line.weekdays) for line in lines), Fraction(0))

    def hours_each(self, shift: str, weekdays: tuple[int, ...]) -> Fraction:
        """Paid hours a week of one person on a shift on these weekdays."""
        return paid_hours(self.shift(shift)) * len(weekdays)

    @property
    def care_roles(self) -> frozenset[str]:
        """Codes of the counted roles that care; those that lead are counted by the rule for time to lead."""
        return frozenset(role.code for role in self.roles if role.counted and not role.leads)

    @property
    def establishment(self) -> Establishment:
        """What demand needs: the counted roles of care, with time to lead."""
        worked = self.hours(line for line in self.lines if line.role in self.care_roles)
        return self.establishment_of(worked)

    def establishment_of(self, worked: Fraction) -> Establishment:
        """What worked hours a week come to by the template's allowance, week and time to lead."""
        return Establishment(worked=worked, allowance=self.allowance, week_minutes=self.week_minutes, lead=self.lead)
