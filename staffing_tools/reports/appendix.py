"""Inputs of a year as tables that fit a page: a row for each month, or for each period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.exact import rounded
from staffing_tools.quality import Point, QualityData
from staffing_tools.spans import DateSpan
from staffing_tools.workload import Workload

MONTH = 31


@dataclass(frozen=True)
class MonthRow:
    """A month with a cell for each of 31 days, empty where there is nothing."""

    month: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class PeriodRow:
    """A period with a cell for each measure."""

    dates: DateSpan
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Points:
    """Quality measures side by side."""

    measures: tuple[str, ...]
    rows: tuple[PeriodRow, ...]


def month_rows(by_date: Mapping[dt.date, str]) -> tuple[MonthRow, ...]:
    """Cells by date as rows of months."""
    months = dict.fromkeys((date.year, date.month) for date in sorted(by_date))
    held = {(date.year, date.month, date.day): cell for date, cell in by_date.items()}
    return tuple(
        MonthRow(f"{year}-{month:02}", tuple(held.get((year, month, day), "") for day in range(1, MONTH + 1)))
        for year, month in months
    )


def colours_of(log: RealTimeLog) -> tuple[tuple[str, tuple[MonthRow, ...]], ...]:
    """For each shift the first letters of its colours before and after mitigation."""
    return tuple((shift, month_rows(_letters(log, shift))) for shift in log.shifts)


def _letters(log: RealTimeLog, shift: str) -> dict[dt.date, str]:
    mine = (each for each in log.assessments if each.shift == shift)
    return {each.date: f"{each.before[0]}{each.after[0]}".upper() for each in mine}


def hours_of(workload: Workload) -> tuple[MonthRow, ...]:
    """Worked hours of each day."""
    days = zip(workload.dates, workload.daily, strict=True)
    return month_rows({date: f"{rounded(hours, 0)}" for date, hours in days})


def points_of(data: QualityData) -> Points:
    """Counts of each measure by period."""
    measures = tuple(series.measure for series in data.series())
    held = {(point.first, point.last, point.measure): _counted(point) for point in data.points}
    periods = sorted({(point.first, point.last) for point in data.points})
    return Points(measures, tuple(_period(first, last, measures, held) for first, last in periods))


def _period(
    first: dt.date, last: dt.date, measures: tuple[str, ...], held: Mapping[tuple[dt.date, dt.date, str], str]
) -> PeriodRow:
    return PeriodRow(DateSpan(first=first, last=last), tuple(held.get((first, last, name), "") for name in measures))


def _counted(point: Point) -> str:
    return f"{point.count:f}" if point.of is None else f"{point.count:f} of {point.of:f}"
