"""Quality measures week by week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from examples.invent.patients import in_surge
from examples.invent.ward import RUN, SEED, WARD, WEEK_MINUTES, YEAR
from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.quality import Point, QualityData
from staffing_tools.spans import DateSpan
from staffing_tools.tool import Entry

A_WEEK = {"falls": 0.9, "violence": 3.4, "restraint": 1.3, "self-harm": 1.1}
"""Events of a usual week."""
WORSE_IN_SURGES = ("violence", "restraint")
STAFF_HOURS = Decimal(34) * WEEK_MINUTES / 60
MILDER_SICKNESS_FROM = dt.date(2026, 6, 1)


def quality(entries: tuple[Entry, ...], log: RealTimeLog) -> QualityData:
    """A point of each measure for each whole week."""
    chance = Random(SEED + 3)
    first = next(date for date in YEAR.dates if date.weekday() == 0)
    weeks = [first + dt.timedelta(days=7 * number) for number in range((YEAR.last - first).days // 7 + 1)]
    spans = [DateSpan(first=week, last=week + dt.timedelta(days=6)) for week in weeks]
    points = [point for span in spans for point in _week(span, entries, log, chance)]
    return QualityData(ward=WARD.id, points=tuple(sorted(points, key=lambda point: (point.measure, point.first))))


def _week(span: DateSpan, entries: tuple[Entry, ...], log: RealTimeLog, chance: Random) -> Iterator[Point]:
    beds = sum(entry.census for entry in entries if entry.date in span and entry.part == "N")
    surge = in_surge(span.first)
    for measure, usual in A_WEEK.items():
        expected = usual * (1.7 if surge and measure in WORSE_IN_SURGES else 1)
        yield _point(measure, span, _events(chance, expected), beds)
    shifts = [each for each in log.assessments if each.date in span]
    short = sum(1 for each in shifts if each.gaps)
    planned = 14 + int(chance.random() * 8)
    cancelled = sum(1 for _ in range(planned) if chance.random() < 0.02 + short / 70)
    yield _point("escorted-leave-cancelled", span, cancelled, planned)
    yield _point("red-shifts", span, sum(1 for each in shifts if each.after == "red"), len(shifts))
    rate = 0.075 if span.first < MILDER_SICKNESS_FROM else 0.058
    sick = round(float(STAFF_HOURS) * rate * (0.7 + 0.6 * chance.random()))
    yield _point("sickness", span, sick, STAFF_HOURS)
    yield _point("occupancy", span, beds, WARD.beds * span.days)


def _point(measure: str, span: DateSpan, count: int, of: int | Decimal) -> Point:
    return Point(measure=measure, first=span.first, last=span.last, count=Decimal(count), of=Decimal(of))


def _events(chance: Random, expected: float) -> int:
    """Events of a week whose days are alike."""
    return sum(1 for _ in range(70) if chance.random() < expected / 70)


def counted(data: QualityData, measure: str, span: DateSpan = RUN) -> int:
    """What was counted of a measure in whole weeks of a span."""
    inside = (each for each in data.points if each.measure == measure and each.first in span and each.last in span)
    return int(sum(each.count for each in inside))
