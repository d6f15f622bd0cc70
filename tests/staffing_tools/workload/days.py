"""Workloads to try things on: a year with seasons, weekends and surges, seeded."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import numpy as np

from staffing_tools.establishment import AbsenceAllowance, Establishment, TimeToLead
from staffing_tools.tool import DayPart
from staffing_tools.workload import Workload
from tests.staffing_tools.cases import OUTSIDE, UPLIFT

PARTS = tuple(
    DayPart.model_validate({"code": code, "title": title, "hours": hours, "share": share})
    for code, title, hours, share in (("E", "Early", 7, "0.4"), ("L", "Late", 7, "0.35"), ("N", "Night", 10, "0.25"))
)


def workload(hours: list[int] | list[Fraction], first: dt.date = dt.date(2025, 4, 1)) -> Workload:
    """Hours of consecutive days, laid over three parts."""
    dates = tuple(first + dt.timedelta(days=day) for day in range(len(hours)))
    whole = DayPart.model_validate({"code": "day", "title": "Whole day", "hours": 24})
    return Workload("Ward A", dates, (whole,), tuple((Fraction(value),) for value in hours)).over(PARTS)


def year(days: int = 365, seed: int = 1) -> Workload:
    """Hours around 124 a day, in hundredths."""
    random = np.random.default_rng(seed)
    season = 8 * np.sin(2 * np.pi * np.arange(days) / 365)
    surges = np.convolve(random.normal(0, 6, days + 9), np.ones(10) / 3, "valid")
    return workload([Fraction(round(value * 100), 100) for value in 124 + season + surges])


def by(week: int = 2220) -> Establishment:
    """How hours become whole-time equivalents."""
    return Establishment(
        worked=Fraction(0),
        allowance=AbsenceAllowance.model_validate(UPLIFT),
        week_minutes=week,
        lead=TimeToLead.model_validate(OUTSIDE),
    )
