"""Part-time hours over the two changes of the full-time week."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing_tools.establishment import full_time_week, hours_and_minutes, part_time_hours
from staffing_tools.facts import shipped

AGREED = dt.date(2023, 4, 1)
WEEKS = full_time_week()


def on(date: dt.date, hours: str) -> str:
    return hours_and_minutes(part_time_hours(Decimal(hours), AGREED, date, WEEKS, shipped()).minutes)


@pytest.mark.parametrize(
    ("hours", "at_37", "at_36"),
    [
        ("30", "29:36", "28:48"),
        ("22.5", "22:12", "21:36"),
        ("24", "23:41", "23:02"),
        ("18.75", "18:30", "18:00"),
    ],
)
def test_golden_hours(hours: str, at_37: str, at_36: str) -> None:
    assert on(dt.date(2024, 4, 1), hours) == at_37
    assert on(dt.date(2026, 4, 1), hours) == at_36


def test_rounding_twice_would_give_another_minute() -> None:
    once = part_time_hours(Decimal(24), AGREED, dt.date(2026, 4, 1), WEEKS, shipped()).minutes
    twice = round((23 * 60 + 41) * 2160 / 2220)
    assert (once, twice) == (1382, 1383)


def test_the_rule_of_2026_is_marked_as_assumed() -> None:
    found = part_time_hours(Decimal(24), AGREED, dt.date(2026, 4, 1), WEEKS, shipped())
    assert found.rounding.confidence == "INFERRED"


@given(st.decimals(1, "37.5", places=2), st.sampled_from([dt.date(2024, 4, 1), dt.date(2026, 4, 1)]))
def test_nobody_is_more_than_half_a_minute_away(hours: Decimal, date: dt.date) -> None:
    found = part_time_hours(hours, AGREED, date, WEEKS, shipped()).minutes
    assert abs(found - float(hours) * 60 / 2250 * WEEKS.minutes(date)) <= 0.5 + 1e-9
