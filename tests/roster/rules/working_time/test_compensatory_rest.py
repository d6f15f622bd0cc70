"""Compensatory rest by hand: late and long day with 9.5 h between, so 1.5 h are owed and 12.5 h of rest are due."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.working_time.compensatory_rest import CompensatoryRest
from tests.roster.rules.agreement import assert_agreement, findings
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, day, random_roster, roster_of


def found(text: str, on: int = 1, within: int = 2, **changes: Any) -> list[tuple[bool, dt.date, str]]:
    override = {"rule": "daily-rest", "person": "H1", "date": day(on), "role": "ward manager", "logged": START}
    rules = [setting("compensatory-rest", "days", within)]
    ward = lone_ward("E L N LD LN", overrides=[override], rules=rules, **changes)
    roster = roster_of(ward, H1=text)
    assert_agreement(CompensatoryRest, ward, roster)
    return [(f.hard, f.date, f.words) for f in findings(CompensatoryRest, ward, roster)]


@pytest.mark.parametrize(
    ("text", "breaches"),
    [
        ("L LD LD LD", 1),  # rests of 11.5 h alone
        ("L LD LD E", 1),
        ("L LD L", 0),  # 18 h straight after
        ("L LD LD -", 0),
        ("L L LD LD", 0),  # daily rest was kept, and nothing is owed
        ("- LD LD LD", 0),
        ("LN L LD LD", 1),  # 6 h of rest: 5 h are owed and 16 h due
        ("LN L LD E", 1),
        ("LN L L LD", 0),  # 16 h from late to late
    ],
)
def test_one_rest_in_the_days_after_is_longer_by_what_is_owed(text: str, breaches: int) -> None:
    hard = [finding for finding in found(text) if finding[0]]
    assert len(hard) == breaches


def test_what_falls_due_after_the_period_is_carried_on() -> None:
    text = " ".join(["-"] * 12 + ["L", "LD"])
    ((hard, date, words),) = found(text, on=13)
    assert (hard, date) == (False, day(13))
    assert words == "1.5 h of compensatory rest for Sun 15 Nov falls due by Tue 17 Nov and is carried on"


@pytest.mark.parametrize(
    ("past", "text", "breaches"),
    [
        (["L", "LD"], "LD LD LD LD", 1),
        (["L", "LD"], "LD - LD", 0),
        (["L", "LD", "", "E"], "E E", 0),  # placed before the period
        (["L", "LD", "L", "L"], "LD", 0),
        (["L", "E"], "E", 0),  # 16 h from the early of the eve
        (["E", "E"], "LD LD LD", 0),
    ],
)
def test_a_debt_of_the_past_is_placed_in_the_period(past: list[str], text: str, breaches: int) -> None:
    history = [{"person": "H1", "start": START - dt.timedelta(days=len(past)), "duties": past}]
    lines = found(text, on=1 - len(past), within=4, history=history)
    assert len([line for line in lines if line[0]]) == breaches


@given(seed=st.integers(0, 2**32), on=st.integers(-6, 13), within=st.integers(1, 8), rest=st.integers(0, 720))
@settings(deadline=None, max_examples=60)
def test_readings_agree(seed: int, on: int, within: int, rest: int) -> None:
    override = {"rule": "daily-rest", "person": "H1", "date": day(on), "role": "ward manager", "logged": START}
    rules = [setting("compensatory-rest", "days", within), setting("compensatory-rest", "rest_minutes", rest)]
    earlier = lone_ward("LD LN L", period={"start": START - dt.timedelta(days=14), "days": 14})
    past = random_roster(earlier, seed).cells["H1"]
    history = [{"person": "H1", "start": START - dt.timedelta(days=14), "duties": past}]
    ward = lone_ward("E L N LD LN", overrides=[override], rules=rules, history=history)
    assert_agreement(CompensatoryRest, ward, random_roster(ward, seed + 1))
    assert_agreement(CompensatoryRest, ward, roster_of(ward, H1="L LD LD LD LD L LD LD LD LD L LD LD"))
