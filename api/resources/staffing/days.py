"""Days and years that are asked for: far enough from the ends of the calendar for all that is reckoned from them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import AfterValidator

from roster.ward.base import Date
from staffing_tools.year import FinancialYear, dates_of

FIRST, LAST = dt.date(2000, 1, 1), dt.date(2089, 12, 31)


def _near(date: dt.date) -> dt.date:
    if not FIRST <= date <= LAST:
        raise ValueError(f"is not a day from {FIRST} to {LAST}")
    return date


def _near_year(year: str) -> str:
    _near(dates_of(year).first)
    return year


Day = Annotated[Date, AfterValidator(_near)]
"""A day of this century."""

Year = Annotated[FinancialYear, AfterValidator(_near_year)]
"""A financial year of this century, such as 2025-26."""
