"""A run of the professional judgement tool."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from roster.ward import Shift
from roster.ward.base import Id
from staffing_tools.establishment import AbsenceAllowance, TimeToLead
from staffing_tools.files import Record
from staffing_tools.judgement.need import DayRecord, StandingNeed
from staffing_tools.judgement.role import Role
from staffing_tools.spans import DateSpan
from staffing_tools.twice import twice
from staffing_tools.ward import AssessedWard


class Judgement(Record):
    """The staff that each shift needed, by role and day, with the shifts that a ward file knows.

    Shifts count with their paid hours by the clock: unpaid breaks are taken off, handovers and overlaps count twice.
    """

    id: Id
    """Short name of the run."""
    ward: AssessedWard
    """The ward."""
    dates: DateSpan
    """First and last day; the same as those of the staffing level tool."""
    shifts: tuple[Shift, ...] = Field(min_length=1, max_length=62)
    """Shifts, as in a ward file."""
    roles: tuple[Role, ...] = Field(min_length=1, max_length=50)
    """Roles."""
    standing: tuple[StandingNeed, ...] = Field(default=(), max_length=2000)
    """What is needed week after week."""
    records: tuple[DayRecord, ...] = Field(default=(), max_length=50_000)
    """What was needed on a day, in place of what stands for that shift and role."""
    allowance: AbsenceAllowance
    """Absence allowance on top of the hours."""
    lead: TimeToLead
    """Time to lead."""
    holds_allowance: AbsenceAllowance | None = None
    """An allowance that the numbers hold already; left out, none, as it should be."""

    @model_validator(mode="after")
    def _is_sound(self) -> Judgement:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        shifts, roles = {shift.code for shift in self.shifts}, {role.code for role in self.roles}
        yield from twice("shifts", (shift.code for shift in self.shifts))
        yield from twice("roles", (role.code for role in self.roles))
        standing = ((line.shift, line.role, day) for line in self.standing for day in line.weekdays)
        yield from twice("standing needs of one shift, role and weekday", standing)
        yield from twice("records", ((line.date, line.shift, line.role) for line in self.records))
        named: list[StandingNeed | DayRecord] = [*self.standing, *self.records]
        if any(line.shift not in shifts for line in named):
            yield f"a need names a shift that is not there; known: {', '.join(sorted(shifts))}"
        if any(line.role not in roles for line in named):
            yield f"a need names a role that is not there; known: {', '.join(sorted(roles))}"
