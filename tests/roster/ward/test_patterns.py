"""When a pattern is in force."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import TypeAdapter

from roster.ward import AgreedPattern

MONDAY = dt.date(2026, 11, 2)
PATTERN: TypeAdapter[AgreedPattern] = TypeAdapter(AgreedPattern)


def in_force(date: dt.date, **values: Any) -> bool:
    base = {"person": "R1", "standing": "agreed", "effect": "days off", "weekdays": "Wed"}
    return PATTERN.validate_python(base | values).in_force(date)


def week(number: int) -> dt.date:
    """The Sunday of a week, week 1 from MONDAY."""
    return MONDAY + dt.timedelta(days=7 * number - 1)


def test_without_dates_it_always_is() -> None:
    assert in_force(dt.date(1990, 1, 1))


@pytest.mark.parametrize(("day", "holds"), [(1, False), (2, True), (9, True), (10, False)])
def test_its_dates_are_inclusive(day: int, holds: bool) -> None:
    assert in_force(dt.date(2026, 11, day), start="2026-11-02", end="2026-11-09") is holds


def test_in_some_weeks_of_a_cycle() -> None:
    cycle = {"cycle_weeks": 3, "weeks": "1|3", "cycle_start": MONDAY}
    assert [in_force(week(number), **cycle) for number in range(1, 7)] == [True, False, True, True, False, True]
    assert in_force(MONDAY, **cycle)


def test_the_cycle_runs_backwards_too() -> None:
    cycle = {"cycle_weeks": 2, "weeks": [2], "cycle_start": MONDAY}
    assert [in_force(week(number), **cycle) for number in (-2, -1, 0)] == [True, False, True]


def test_a_cycle_ends_with_its_pattern() -> None:
    cycle = {"cycle_weeks": 2, "weeks": [1], "cycle_start": MONDAY, "end": week(1)}
    assert in_force(week(1), **cycle)
    assert not in_force(week(3), **cycle)
