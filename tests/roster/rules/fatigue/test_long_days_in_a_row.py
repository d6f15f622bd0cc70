"""Long days in a row by hand. H1 brings no history."""

from __future__ import annotations

import datetime as dt

import pytest

from roster.rules.fatigue.long_days_in_a_row import LongDaysInARow
from tests.roster.rules.agreement import findings
from tests.wards import START, roster_of, small_ward


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LD LD LD", []),
        ("LD LD LD LD LD", [3, 4]),
        ("LD LD LN LN", [3]),
        ("LD LD E LD LD", []),
        ("LD LD - LD LD", []),
        ("LN LN LN - LN", []),
    ],
)
def test_long_days_and_long_nights_are_counted_together(text: str, expected: list[int]) -> None:
    ward = small_ward()
    found = findings(LongDaysInARow, ward, roster_of(ward, H1=text))
    assert [(finding.date - START).days for finding in found] == expected
    assert all(finding.hard and finding.amount == 1 for finding in found)


def test_long_days_before_the_period_count() -> None:
    history = [{"person": "H1", "start": START - dt.timedelta(days=2), "duties": ["LN", "LN"]}]
    ward = small_ward(history=history)
    (finding,) = findings(LongDaysInARow, ward, roster_of(ward, H1="LN LD"))
    assert finding.date == START + dt.timedelta(days=1)
    assert finding.words == "4 long days in a row by Tue 3 Nov; 3 are allowed"
