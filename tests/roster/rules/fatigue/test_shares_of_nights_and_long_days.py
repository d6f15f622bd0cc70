"""The share of nights of people who rotate, and how many long days a week holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.fatigue.long_days_a_week import LongDaysAWeek
from roster.rules.fatigue.night_share import NightShare
from tests.roster.rules.agreement import assert_agreement, findings
from tests.roster.rules.lowered import lowered
from tests.roster.rules.varied import LENGTHS, lone_ward, setting, varied_ward
from tests.wards import START, random_roster, roster_of, small_ward


@pytest.mark.parametrize(("nights", "beyond"), [(2, 0), (3, 0), (4, 1), (6, 3)])
def test_a_third_of_the_duties_that_are_due(nights: int, beyond: int) -> None:
    """72 h at 500 minutes on average are 8.64 duties, a third of them 2.85 nights, the last one begun."""
    ward = lone_ward("E L N")
    found = findings(NightShare, ward, roster_of(ward, H1="N " * nights))
    assert [finding.amount for finding in found] == ([beyond] if beyond else [])


def test_people_on_nights_alone_or_on_days_alone_have_no_share() -> None:
    terms = lowered(NightShare, small_ward()).terms
    assert {term.origin.subject for term in terms} == {"R1", "R2", "R3", "H1", "P1", "P2"}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("LD LD LD LD - - -", []),
        ("LD LD LD LD LD - -", [1]),
        ("LD LD LD LD LN LN LN LD - - - - - -", [3, 2]),  # seven in a week, and eight of six and a half in the period
        ("- - - LD LD LD LD LD LD LD LD - - -", [2]),
    ],
)
def test_four_a_week_and_three_and_a_quarter_on_average(text: str, amounts: list[int]) -> None:
    ward = lone_ward("LD LN")
    roster = roster_of(ward, H1=text)
    assert_agreement(LongDaysAWeek, ward, roster)
    assert [finding.amount for finding in findings(LongDaysAWeek, ward, roster)] == amounts


@given(seed=st.integers(0, 2**32), days=st.sampled_from(LENGTHS), percent=st.integers(0, 100), most=st.integers(0, 7))
@settings(deadline=None, max_examples=25)
def test_readings_agree_whatever_the_limits(seed: int, days: int, percent: int, most: int) -> None:
    rules = [setting("night-share", "percent", percent), setting("long-days-a-week", "most", most)]
    ward = varied_ward(seed, START, days, rules=rules)
    for rule in (NightShare, LongDaysAWeek):
        assert_agreement(rule, ward, random_roster(ward, seed + 1))
