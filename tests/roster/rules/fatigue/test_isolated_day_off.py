"""Single days off by hand. R1 was off on the last day before the period and worked the day before that."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.rules.fatigue.isolated_day_off import IsolatedDayOff
from tests.roster.rules.agreement import findings
from tests.roster.rules.varied import setting
from tests.wards import START, roster_of, small_ward


def days(text: str, person: str = "H1", **changes: Any) -> list[int]:
    """Days of the period at which a single day off is found."""
    ward = small_ward(rules=[setting("isolated-day-off", "price", 20)], **changes)
    found = findings(IsolatedDayOff, ward, roster_of(ward, **{person: text}))
    assert all((finding.hard, finding.amount, finding.cost) == (False, 1, 20) for finding in found)
    return [(finding.date - START).days for finding in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("E - E", [1]),
        ("E - E - L", [1, 3]),
        ("N - N", [1]),
        ("E - - E", []),
        ("E E E", []),
        ("- E", []),
        ("- - - - - - - - - - - - E -", []),  # the next roster may add a second day
    ],
)
def test_single_days_off(text: str, expected: list[int]) -> None:
    assert days(text) == expected


def test_the_last_day_of_the_past_may_be_single() -> None:
    assert days("E", "R1") == [0]
    assert days("- E", "R1") == []


def test_a_day_of_absence_is_not_the_rosters_doing() -> None:
    absence = [{"person": "H1", "start": START + dt.timedelta(days=1), "end": START + dt.timedelta(days=1)}]
    assert days("E - E - E", absence=absence) == [3]


def test_words() -> None:
    ward = small_ward()
    (finding,) = findings(IsolatedDayOff, ward, roster_of(ward, R1="E"))
    assert finding.words == "a single day off on Sun 1 Nov between two days of work"
