"""Sixty hours in seven days, by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.rules.fatigue.most_hours import MostHours
from tests.roster.rules.agreement import findings, rule_for
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, roster_of, small_ward


def beyond(text: str, person: str = "H1", start: dt.date = START, **changes: Any) -> list[tuple[int, int]]:
    """Day of the period and hours beyond, for each window that one person fills too much."""
    ward = small_ward(period={"start": start, "days": 14}, **changes)
    found = findings(MostHours, ward, roster_of(ward, **{person: text}))
    assert all(finding.hard and finding.person == person for finding in found)
    return [((finding.date - start).days, finding.amount) for finding in found]


def test_every_window_with_too_many_hours() -> None:
    assert beyond("LD LD LD LD LD - -") == []  # 57.5 h
    assert beyond("LD LD LD LD LD E -") == [(5, 5), (6, 5)]  # 65 h in the windows to Saturday and to Sunday
    assert beyond("- - LD LD LD LD - - LD E") == []  # 57.5 h to the second Tuesday, 53.5 h to Wednesday
    assert beyond("- - - LD LD LD LD LD LD") == [(8, 9), (9, 9)]  # 69 h


def test_the_days_before_the_period_count() -> None:
    """R2 brings nights on Friday, Saturday and Sunday, 30 h; three long days make 64.5 h until Friday falls out."""
    assert beyond("LD LD LD", person="R2") == [(2, 5), (3, 5)]


def test_what_is_past_is_not_charged() -> None:
    """Seven long days before: the window to Monday holds 69 h already, the one to Tuesday 57.5 h."""
    week = [{"person": "H1", "start": START - dt.timedelta(days=7), "duties": ["LD"] * 7}]
    assert beyond("", history=week) == []
    assert beyond("E", history=week) == [(0, 8), (1, 5)]


@pytest.mark.parametrize(
    ("start", "hours"),
    [
        (START, 60),
        (dt.date(2026, 3, 23), 59),
        (dt.date(2027, 3, 22), 59),
        (dt.date(2026, 10, 19), 61),
        (dt.date(2027, 10, 25), 61),
    ],
)
def test_the_clock_change_night_counts_as_long_as_it_is(start: dt.date, hours: int) -> None:
    """Six nights, the last from Saturday into the Sunday on which the clocks change."""
    rules = [setting("most-hours", "most_minutes", 58 * 60)]
    assert beyond("N N N N N N -", start=start, rules=rules) == [(5, hours - 58), (6, hours - 58)]


def test_words() -> None:
    ward = small_ward()
    finding, _ = findings(MostHours, ward, roster_of(ward, H1="LD LD LD LD LD E -"))
    assert finding.words == "65 h in the 7 days to Sat 7 Nov; 60 h are allowed"


def test_windows_that_cannot_go_beyond_the_limit_make_no_term() -> None:
    """Seven earlies are 52.5 h: with no other shift there is nothing to limit."""
    early = {"code": "E", "title": "Early", "start": "07:00", "end": "15:00", "unpaid_break": 30}
    rule, frame = rule_for(MostHours, lone_ward("E", shifts=[early]))
    out = frame.builder()
    rule.lower(frame, out)
    assert out.build().terms == ()
