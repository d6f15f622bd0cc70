"""Financial years, 1 April to 31 March, and their quarters."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator

from staffing_tools.spans import DateSpan

_YEAR = re.compile(r"^(20\d\d)-(\d\d)$")


def _is_year(text: str) -> str:
    match = _YEAR.match(text)
    if match is None or int(match[2]) != (int(match[1]) + 1) % 100:
        raise ValueError("is not a financial year; write it as 2025-26")
    return text


FinancialYear = Annotated[str, AfterValidator(_is_year)]
"""A financial year, such as 2025-26."""


def year_of(date: dt.date) -> FinancialYear:
    """The financial year that a date lies in (SSI 2024/43 reg 2: 1 April to 31 March)."""
    first = date.year if date >= dt.date(date.year, 4, 1) else date.year - 1
    return f"{first}-{(first + 1) % 100:02d}"


def dates_of(year: FinancialYear) -> DateSpan:
    """First and last day of a financial year."""
    first = int(year[:4])
    return DateSpan(first=dt.date(first, 4, 1), last=dt.date(first + 1, 3, 31))


def year_after(year: FinancialYear) -> FinancialYear:
    """The financial year that follows."""
    return year_of(dates_of(year).last + dt.timedelta(days=1))


def quarters_of(year: FinancialYear) -> tuple[DateSpan, ...]:
    """The quarters, which end on 30 June, 30 September, 31 December and 31 March (NHS (Scotland) Act 1978 s.12IB)."""
    first = dates_of(year).first
    starts = [dt.date(first.year, 4, 1), dt.date(first.year, 7, 1), dt.date(first.year, 10, 1)]
    starts += [dt.date(first.year + 1, 1, 1), dt.date(first.year + 1, 4, 1)]
    return tuple(DateSpan(first=start, last=after - dt.timedelta(days=1)) for start, after in pairwise(starts))


def quarter_of(date: dt.date) -> DateSpan:
    """The quarter that a date lies in."""
    return next(quarter for quarter in quarters_of(year_of(date)) if date in quarter)
