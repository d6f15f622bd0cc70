"""A working week of carer's leave, in any twelve months that roll."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from roster.leave import beyond_the_week, carers_leave_law, taken, week_of
from roster.rules.rulebook import Rulebook
from roster.ward import LeaveDay
from tests.roster.leave.caring import caring_ward
from tests.wards import day

LAW = carers_leave_law()


def days(*dates: str) -> list[LeaveDay]:
    return [LeaveDay(dt.date.fromisoformat(date)) for date in dates]


@pytest.mark.parametrize(
    ("request_", "week"),
    [
        ({"person": "R1"}, "4"),
        ({"person": "R3"}, "7/2"),
        ({"person": "H3"}, "2"),
        ({"person": "R1", "week_days": 2.5}, "5/2"),
    ],
)
def test_a_working_week_in_days(request_: dict[str, Any], week: str) -> None:
    """R1 36 h in duties of 9.6 h on average: 3.75 days; R3 28.8 h in 8.33 h: 3.46; H3 18 h in 9.5 h: 1.89."""
    ward = caring_ward(request=request_)
    assert week_of(ward.leave_requests[0], Rulebook.of(ward).frame) == Fraction(week)


@pytest.mark.parametrize(
    ("held", "beyond"),
    [
        (("2025-11-02", "2025-11-03", "2025-11-04", "2026-10-30"), 1),
        (("2025-11-02", "2025-11-03", "2025-11-04", "2026-11-02"), 0),
        (("2025-11-02", "2025-11-03", "2025-11-04", "2026-11-02", "2026-11-03", "2026-11-04"), 0),
        (("2026-11-02", "2026-11-10", "2026-11-18"), 0),
        (("2026-11-02", "2026-11-10", "2026-11-18", "2026-11-26"), 1),
        (tuple(f"2026-11-{number:02d}" for number in range(2, 9)), 0),
    ],
)
def test_no_twelve_months_hold_more_than_the_week(held: tuple[str, ...], beyond: int) -> None:
    """For somebody who works three days a week; a whole calendar week away counts for three."""
    assert beyond_the_week(days(*held), Fraction(3), LAW) == beyond


def test_half_days_count_half() -> None:
    held = [LeaveDay(day(number), "am") for number in (0, 7, 14)]
    assert beyond_the_week(held, Fraction(1), LAW) == Fraction(1, 2)


def test_leave_already_agreed_for_later_counts_too() -> None:
    held = days("2026-11-10", "2027-06-01")
    assert beyond_the_week(held, Fraction(1), LAW) == 1


def test_days_that_were_taken_are_read_from_absence() -> None:
    absence = [
        {"person": "R1", "kind": "carers leave", "start": day(-30), "end": day(-29)},
        {"person": "R1", "kind": "carers leave", "start": day(-20), "end": day(-20), "start_time": "12:00"},
        {"person": "R1", "kind": "sickness", "start": day(-10), "end": day(-9)},
        {"person": "R2", "kind": "carers leave", "start": day(-10), "end": day(-9)},
    ]
    held = list(taken(caring_ward(absence=absence), "R1"))
    assert [(line.date, line.length) for line in held] == [
        (day(-30), 1),
        (day(-29), 1),
        (day(-20), Fraction(1, 2)),
    ]
