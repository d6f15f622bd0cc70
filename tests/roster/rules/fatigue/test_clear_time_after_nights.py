"""Clear time after nights by hand, in clock times. R2 comes from a night that ends on Monday at 07:30."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.rules.fatigue.clear_time_after_nights import ClearTimeAfterNights
from tests.roster.rules.agreement import findings
from tests.roster.rules.varied import setting
from tests.wards import START, roster_of, small_ward


def days(text: str, person: str = "H1", start: dt.date = START, **changes: Any) -> list[int]:
    """Days of the period with a duty too soon after a night of one person."""
    ward = small_ward(period={"start": start, "days": 14}, **changes)
    found = findings(ClearTimeAfterNights, ward, roster_of(ward, **{person: text}))
    assert all(finding.hard and finding.amount == 1 for finding in found)
    return [(finding.date - start).days for finding in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("N L", [1]),  # ends Tue 07:30, late at 13:30: 6 h
        ("N - E", [2]),  # 23.5 h
        ("N - L", [2]),  # 30 h
        ("N - - E", []),  # 47.5 h
        ("N N LN - - LD", []),
        ("N - N", []),  # another night may follow
        ("N - LN - ST", [4]),  # study is a duty too: Thu 07:30 to Fri 09:00 is 25.5 h
        ("E LN - E E", [3]),  # the second early follows an early
    ],
)
def test_after_a_night(text: str, expected: list[int]) -> None:
    assert days(text) == expected


def test_the_last_night_before_the_period_counts() -> None:
    assert days("L", "R2") == [0]
    assert days("- E", "R2") == [1]
    assert days("- - E", "R2") == []


def test_a_longer_time_reaches_over_more_days_off() -> None:
    rules = [setting("clear-time-after-nights", "clear_minutes", 72 * 60)]
    assert days("N - - - E", rules=rules) == [4]  # 71.5 h
    assert days("N - - - L", rules=rules) == []


@pytest.mark.parametrize(
    ("start", "clear"),
    [
        (START, 47.5),
        (dt.date(2026, 3, 23), 46.5),
        (dt.date(2027, 3, 22), 46.5),
        (dt.date(2026, 10, 19), 48.5),
        (dt.date(2027, 10, 25), 48.5),
    ],
)
def test_a_clock_change_in_the_clear_time_counts(start: dt.date, clear: float) -> None:
    """A night ends on Saturday at 07:30, an early starts on Monday at 07:00."""
    text = "- - - - N - - E"
    for due, expected in ((int(clear * 60), []), (int(clear * 60) + 1, [7])):
        rules = [setting("clear-time-after-nights", "clear_minutes", due)]
        assert days(text, start=start, rules=rules) == expected


def test_words() -> None:
    ward = small_ward()
    (finding,) = findings(ClearTimeAfterNights, ward, roster_of(ward, H1="N - E"))
    assert finding.words == "E on Wed 4 Nov starts 23.5 h after N of Mon 2 Nov ends; 46 h clear are due"
