"""The need of every shift and role on every day of a judgement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from roster.ward import Shift
from staffing_tools.exact import MINUTES
from staffing_tools.judgement.judgement import Judgement
from staffing_tools.judgement.role import Role


@dataclass(frozen=True, slots=True)
class Needed:
    """Staff of a role that a shift needs on a day, and whether that was judged on the day or stands."""

    date: dt.date
    shift: Shift
    role: Role
    staff: Fraction
    judged: bool

    @property
    def hours(self) -> Fraction:
        """Paid hours of them."""
        return self.staff * paid_hours(self.shift)


def paid_hours(shift: Shift) -> Fraction:
    """Paid hours of one person on a shift, by the clock, without unpaid breaks."""
    return Fraction(shift.clock_minutes - shift.unpaid_break, MINUTES)


def needed(judgement: Judgement) -> Iterator[Needed]:
    """By day, shift and role: the record of the day, or else what stands. Where there is neither, nothing."""
    standing = {(line.shift, line.role, day): line.needed for line in judgement.standing for day in line.weekdays}
    records = {(line.date, line.shift, line.role): line.needed for line in judgement.records}
    for date in judgement.dates.dates:
        for shift in judgement.shifts:
            for role in judgement.roles:
                judged = records.get((date, shift.code, role.code))
                staff = standing.get((shift.code, role.code, date.weekday())) if judged is None else judged
                if staff is not None:
                    yield Needed(date, shift, role, Fraction(staff), judged is not None)
