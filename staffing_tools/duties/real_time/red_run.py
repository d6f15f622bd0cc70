"""Shifts in a row that stayed red after mitigation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from staffing_tools.duties.real_time.assessment import ShiftAssessment
from staffing_tools.duties.real_time.log import RealTimeLog
from staffing_tools.spans import DateSpan


@dataclass(frozen=True, slots=True)
class RedRun:
    """Red shifts one after another, none between them that was not red or not assessed."""

    shifts: tuple[ShiftAssessment, ...]

    @property
    def words(self) -> str:
        """Such as 2 in a row, 2026-01-10 L to 2026-01-10 N."""
        first, last = self.shifts[0], self.shifts[-1]
        span = f"{first.date} {first.shift}"
        if len(self.shifts) > 1:
            span += f" to {last.date} {last.shift}"
        return f"{len(self.shifts)} in a row, {span}"


def red_runs(log: RealTimeLog, dates: DateSpan | None = None) -> tuple[RedRun, ...]:
    """Every run over some of a log's dates, the longest first and of equal ones the latest.

    Shifts follow one another in the order in which the log names them; a shift that was not assessed ends a run.
    """
    runs = (RedRun(tuple(run)) for run in _runs(log, dates or log.dates))
    return tuple(sorted(runs, key=lambda run: (-len(run.shifts), -run.shifts[0].date.toordinal())))


def _runs(log: RealTimeLog, span: DateSpan) -> Iterator[list[ShiftAssessment]]:
    held = {(each.date, each.shift): each for each in log.assessments}
    order = (held.get((date, shift)) for date in span.dates for shift in log.shifts)
    for red, run in groupby(order, key=lambda each: each is not None and each.after == "red"):
        if red:
            yield [each for each in run if each is not None]
