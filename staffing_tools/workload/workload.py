"""Worked hours of each part of each day: what the engine adds up, before it is added up."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from staffing_tools.exact import WEEK
from staffing_tools.findings import FindingsError, errors
from staffing_tools.tool import DayPart, ToolCase, check_tool
from staffing_tools.tool.work import direct_hours

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Workload:
    """Worked hours by day and part of the day, exact. Days that are not complete are not there."""

    ward: str
    dates: tuple[dt.date, ...]
    parts: tuple[DayPart, ...]
    hours: tuple[tuple[Fraction, ...], ...]

    @cached_property
    def daily(self) -> tuple[Fraction, ...]:
        """Hours of each day."""
        return tuple(sum(day, Fraction(0)) for day in self.hours)

    @cached_property
    def mean_week(self) -> Fraction:
        """Hours of a mean week."""
        return sum(self.daily, Fraction(0)) * WEEK / len(self.dates)

    def staff(self, part: int) -> tuple[Fraction, ...]:
        """Staff at work that one part of each day needs: its hours by its length."""
        return tuple(day[part] / Fraction(self.parts[part].hours) for day in self.hours)

    @cached_property
    def array(self) -> Floats:
        """float64[part + 1, day]: staff needed in each part, and last the hours of the day."""
        rows = [self.staff(part) for part in range(len(self.parts))]
        return np.array([[float(value) for value in row] for row in (*rows, self.daily)])

    def over(self, parts: tuple[DayPart, ...]) -> Workload:
        """The same days, each laid over other parts by their shares. Raises ValueError unless these make up a day."""
        if sum(part.of_day for part in parts) != 1:
            raise ValueError("the shares of the parts of a day do not make up 1")
        hours = tuple(tuple(day * part.of_day for part in parts) for day in self.daily)
        return Workload(self.ward, self.dates, parts, hours)


def workload_of(case: ToolCase) -> Workload:
    """The workload of a run's complete days, associated work included.

    Raises FindingsError with every error of the run except a change of the full-time week, which hours do not know.
    """
    wrong = tuple(finding for finding in errors(check_tool(case)) if finding.code != "week-changes")
    if wrong:
        raise FindingsError(wrong)
    entries = case.run.complete()
    parts = case.run.parts
    hours = [
        _worked(case, direct_hours(entry, part, case.coefficients), part)
        for entry, part in zip(entries, parts * (len(entries) // len(parts)), strict=True)
    ]
    rows = tuple(tuple(hours[start : start + len(parts)]) for start in range(0, len(hours), len(parts)))
    return Workload(case.run.ward.title, tuple(entry.date for entry in entries[:: len(parts)]), parts, rows)


def _worked(case: ToolCase, direct: Fraction, part: DayPart) -> Fraction:
    """Direct hours of a part of a day with its associated work."""
    work = case.coefficients.associated
    return direct * (1 + Fraction(work.share)) + Fraction(work.weekly_hours) / WEEK * part.of_day
