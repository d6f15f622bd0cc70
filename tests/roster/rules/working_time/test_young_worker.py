"""Young workers by hand, and the break that is due in a shift."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.working_time.break_in_shift import BreakInShift
from roster.rules.working_time.young_worker import YoungWorker
from tests.roster.rules.agreement import assert_agreement, findings
from tests.roster.rules.lowered import closed, lowered
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, day, random_roster, roster_of, small_ward


def young(until: int) -> list[dict[str, Any]]:
    return [{"person": "H1", "young_until": day(until)}]


def found(text: str, until: int = 30) -> list[str]:
    ward = lone_ward("E L N LD LN ST", working_time=young(until))
    roster = roster_of(ward, H1=text)
    assert_agreement(YoungWorker, ward, roster)
    return [finding.words for finding in findings(YoungWorker, ward, roster)]


def test_long_duties_and_nights_are_closed_until_the_date() -> None:
    ward = lone_ward("E L N LD LN", working_time=young(3))
    assert [closed(YoungWorker, ward, "H1", day(number)) for number in (3, 4)] == ["N LD LN", ""]


def test_forty_hours_a_week_and_no_average() -> None:
    assert found("E E E E E - - - - - - - - -") == []
    assert found("E E E E E E - - - - - - - -") == [
        "45 h from Mon 2 Nov to Sun 8 Nov; a young worker may do 40 h",
        "no rest of 48 h from Mon 2 Nov to Sun 8 Nov, the longest 33 h",
    ]


def test_two_days_of_rest_in_one_piece() -> None:
    assert found("E - E - E - E - - - - - - -") == ["no rest of 48 h from Mon 2 Nov to Sun 8 Nov, the longest 40 h"]


def test_nobody_else_has_a_term() -> None:
    assert lowered(YoungWorker, small_ward()).terms == ()


@given(seed=st.integers(0, 2**32), until=st.integers(-3, 20), rest=st.integers(1440, 4000))
@settings(deadline=None, max_examples=30)
def test_readings_agree(seed: int, until: int, rest: int) -> None:
    rules = [setting("young-worker", "rest_minutes", max(2880, rest))]
    ward = lone_ward("E L N LD LN ST", working_time=young(until), rules=rules)
    assert_agreement(YoungWorker, ward, random_roster(ward, seed))
    assert_agreement(BreakInShift, ward, random_roster(ward, seed))


def shift(end: str, **breaks: int) -> dict[str, Any]:
    return {"code": "X", "title": "X", "start": "09:00", "end": end, **breaks}


@pytest.mark.parametrize(
    ("template", "grown", "under_age"),
    [
        (shift("15:00"), "", "X"),
        (shift("15:01"), "X", "X"),
        (shift("15:01", unpaid_break=20), "", "X"),
        (shift("15:01", paid_break=10, unpaid_break=20), "", ""),
        (shift("13:30"), "", ""),
        (shift("13:31", paid_break=29), "", "X"),
    ],
)
def test_a_shift_without_its_break_is_closed(template: dict[str, Any], grown: str, under_age: str) -> None:
    parts: dict[str, Any] = {"shifts": [template], "people": [{"id": "H1", "band": 3, "duties": "X"}]}
    assert closed(BreakInShift, lone_ward("X", **parts), "H1", START) == grown
    assert closed(BreakInShift, lone_ward("X", working_time=young(5), **parts), "H1", START) == under_age
