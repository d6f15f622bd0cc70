"""Staff that shifts required beside those who were there, by role or skill."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from staffing_tools.duties.real_time.assessment import ShiftAssessment
from staffing_tools.duties.real_time.log import RealTimeLog
from staffing_tools.spans import DateSpan


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A role or skill, added up over the shifts that say what they required of it."""

    role: str
    shifts: int
    required: Fraction
    actual: Fraction
    gap: Fraction
    """Staff short; a shift with more than it required makes up for no other."""
    shifts_short: int


def staff_found(log: RealTimeLog, dates: DateSpan | None = None) -> tuple[RoleFound, ...]:
    """Every role or skill over some of a log's dates, all if left out."""
    span = dates or log.dates
    shifts = [each for each in log.assessments if each.date in span]
    roles = dict.fromkeys(role for each in shifts for role in each.required)
    return tuple(_found(role, [each for each in shifts if role in each.required]) for role in roles)


def _found(role: str, shifts: list[ShiftAssessment]) -> RoleFound:
    gaps = [each.gaps[role] for each in shifts if role in each.gaps]
    return RoleFound(
        role=role,
        shifts=len(shifts),
        required=sum((Fraction(each.required[role]) for each in shifts), Fraction(0)),
        actual=sum((Fraction(each.actual.get(role, 0)) for each in shifts), Fraction(0)),
        gap=sum(gaps, Fraction(0)),
        shifts_short=len(gaps),
    )
