"""Duties that fall into time that is not the ward's, by elapsed time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from roster.table import Duties, duties_of, numbers_of
from roster.table.frame import Frame
from roster.ward import AwayDates, Span, TimeFree, Ward, elapsed


def duties_into(frame: Frame, day: int, spans: Sequence[Span]) -> Duties:
    """The duties that start on a day and overlap any of the spans."""
    runs = ((k, Span(int(frame.start[day, k]), int(frame.end[day, k]))) for k in numbers_of(frame.work) if spans)
    return duties_of(k for k, run in runs if overlaps(run, spans))


def overlaps(run: Span, spans: Iterable[Span]) -> bool:
    """Whether a run of time shares a minute with any of the spans."""
    return any(run.start < span.end and run.end > span.start for span in spans)


def absences(ward: Ward, person: str) -> list[Span]:
    """When the person is absent."""
    return [line.span for line in ward.absence if line.person == person]


def away_dates(ward: Ward, pattern: AwayDates) -> list[Span]:
    """The dates of the period, and the one after it, on which the pattern keeps the person away."""
    dates = [*ward.period.dates, ward.period.end + dt.timedelta(days=1)]
    away = (date for date in dates if pattern.keeps_away(date, ward.calendars))
    return [Span(elapsed(date, 0), elapsed(date + dt.timedelta(days=1), 0)) for date in away]


def times_free(ward: Ward, pattern: TimeFree) -> list[Span]:
    """The times that the pattern keeps free on the dates of the period, and on those beside it that duties reach."""
    dates = (ward.period.start + dt.timedelta(days=step) for step in range(-1, ward.period.days + 2))
    return [span for date in dates if (span := pattern.free(date, ward.calendars))]


def away_spans(ward: Ward, person: str) -> list[Span]:
    """When the person is absent or away on dates that were agreed."""
    patterns = [line for line in ward.patterns if line.person == person and isinstance(line, AwayDates)]
    return absences(ward, person) + [span for line in patterns for span in away_dates(ward, line)]


def not_here(ward: Ward, person: str) -> list[Span]:
    """When the person is absent or kept away by a pattern, for dates or for some time of a day."""
    patterns = [line for line in ward.patterns if line.person == person and isinstance(line, TimeFree)]
    return away_spans(ward, person) + [span for line in patterns for span in times_free(ward, line)]
