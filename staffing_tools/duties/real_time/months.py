"""Real-time assessment month by month."""

from __future__ import annotations

from itertools import groupby

from staffing_tools.duties.real_time.log import RealTimeLog
from staffing_tools.duties.real_time.summary import RealTimeSummary, real_time_summary
from staffing_tools.spans import DateSpan


def by_month(log: RealTimeLog, dates: DateSpan | None = None) -> tuple[RealTimeSummary, ...]:
    """A summary of each calendar month, of the first and the last as much as lies in the dates (all if left out)."""
    months = (list(days) for _, days in groupby((dates or log.dates).dates, key=lambda day: (day.year, day.month)))
    return tuple(real_time_summary(log, DateSpan(first=days[0], last=days[-1])) for days in months)
