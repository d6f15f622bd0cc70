"""Elapsed minutes, most of all on the nights when the clocks change."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.ward import Absence, Shift, elapsed, wall

TIMES = {"start": "19:30", "end": "07:30", "overnight": True, "unpaid_break": 60}
NIGHT = Shift.model_validate({"code": "LN", "title": "Long night", **TIMES})


@pytest.mark.parametrize(
    ("evening", "hours"),
    [
        (dt.date(2026, 3, 28), 11),
        (dt.date(2026, 10, 24), 13),
        (dt.date(2027, 3, 27), 11),
        (dt.date(2027, 10, 30), 13),
        (dt.date(2026, 3, 27), 12),
        (dt.date(2026, 10, 25), 12),
    ],
)
def test_a_night_over_a_clock_change(evening: dt.date, hours: int) -> None:
    start, end = NIGHT.span(evening)
    assert end - start == hours * 60
    assert NIGHT.worked(evening) == hours * 60 - 60
    assert wall(start).hour == 19
    assert (wall(end).date(), wall(end).hour) == (evening + dt.timedelta(days=1), 7)


def test_the_hour_that_spring_leaves_out_and_the_one_that_autumn_repeats() -> None:
    assert elapsed(dt.date(2026, 3, 29), 90) == elapsed(dt.date(2026, 3, 29), 150)
    assert elapsed(dt.date(2026, 10, 25), 120) - elapsed(dt.date(2026, 10, 25), 90) == 90


def test_whole_days_away_over_a_clock_change() -> None:
    away = Absence(person="R1", start=dt.date(2026, 10, 25), end=dt.date(2026, 10, 25))
    assert away.span.end - away.span.start == 25 * 60
    assert away.covers(dt.date(2026, 10, 25))
    assert not away.covers(dt.date(2026, 10, 26))


def test_part_of_a_day_away_covers_no_whole_day() -> None:
    dates = {"start": "2026-11-02", "end": "2026-11-03", "start_time": "12:00"}
    away = Absence.model_validate({"person": "R1", **dates})
    assert [away.covers(dt.date(2026, 11, day)) for day in (1, 2, 3, 4)] == [False, False, True, False]


@given(st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)), st.integers(0, 2880))
def test_minutes_may_pass_midnight(day: dt.date, minute: int) -> None:
    assert elapsed(day, minute) == elapsed(day + dt.timedelta(days=minute // 1440), minute % 1440)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)), st.integers(180, 1439))
def test_elapsed_minutes_lead_back_to_the_wall_clock(day: dt.date, minute: int) -> None:
    moment = wall(elapsed(day, minute))
    assert (moment.date(), moment.hour * 60 + moment.minute) == (day, minute)
