"""What holds for every rule on one person's hours and rest, whatever they bring into the period."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.fatigue.nights_in_a_row import NightsInARow
from roster.rules.registry import RULES
from roster.rules.rule import Rule
from roster.rules.working_time.weekly_rest import WeeklyRest
from tests.roster.rules.agreement import assert_agreement, by_findings, by_terms
from tests.roster.rules.varied import LENGTHS, STARTS, setting, varied_ward
from tests.wards import random_roster, roster_of

PERSONAL = [rule for rule in RULES if rule.__module__.split(".")[2] in {"working_time", "fatigue"}]
SEEDS = st.integers(0, 2**32)


@pytest.mark.parametrize("rule", PERSONAL, ids=lambda rule: rule.id)
@given(seed=SEEDS, start=st.sampled_from(STARTS), days=st.sampled_from(LENGTHS))
@settings(deadline=None, max_examples=25)
def test_readings_agree_whatever_is_carried_in(rule: type[Rule[Any]], seed: int, start: dt.date, days: int) -> None:
    ward = varied_ward(seed, start, days)
    assert_agreement(rule, ward, random_roster(ward, seed + 1))


@given(seed=SEEDS, start=st.sampled_from(STARTS), days=st.sampled_from(LENGTHS), separation=st.integers(0, 1440))
@settings(deadline=None, max_examples=25)
def test_readings_of_weekly_rest_agree_in_both_modes(seed: int, start: dt.date, days: int, separation: int) -> None:
    mode = "7d_24h" if seed % 2 else "14d_48h"
    rules = [setting("weekly-rest", "mode", mode), setting("weekly-rest", "separation_minutes", separation)]
    ward = varied_ward(seed, start, days, rules=rules)
    assert_agreement(WeeklyRest, ward, random_roster(ward, seed + 1))


@given(seed=SEEDS, limits=st.tuples(*[st.integers(1, 5)] * 3))
@settings(deadline=None, max_examples=25)
def test_readings_of_nights_in_a_row_agree_whatever_the_limits(seed: int, limits: tuple[int, int, int]) -> None:
    names = ("most", "most_long", "most_rotating")
    rules = [setting("nights-in-a-row", name, limit) for name, limit in zip(names, limits, strict=True)]
    ward = varied_ward(seed, STARTS[0], 28, rules=rules)
    assert_agreement(NightsInARow, ward, random_roster(ward, seed + 1))


@pytest.mark.parametrize("rule", PERSONAL, ids=lambda rule: rule.id)
@given(seed=SEEDS, start=st.sampled_from(STARTS), days=st.sampled_from(LENGTHS))
@settings(deadline=None, max_examples=15)
def test_staying_off_breaks_nothing(rule: type[Rule[Any]], seed: int, start: dt.date, days: int) -> None:
    ward = varied_ward(seed, start, days)
    off = roster_of(ward)
    for sums in (by_terms(rule, ward, off), by_findings(rule, ward, off)):
        assert {person: hard for person, (hard, _) in sums.items() if hard} == {}
