"""The two readings of every rule on skill mix agree where there is something to read, over clock changes too."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.registry import RULES
from roster.rules.rule import Rule
from tests.roster.rules.agreement import assert_agreement, by_findings, by_terms
from tests.roster.rules.cover.mixed import fewer, mixed_ward
from tests.roster.rules.varied import LENGTHS, STARTS
from tests.wards import random_roster, roster_of

COVER = [rule for rule in RULES if rule.__module__.split(".")[2] in {"cover"}]
SEEDS = st.integers(0, 2**32)


@pytest.mark.parametrize("rule", COVER, ids=lambda rule: rule.id)
@given(seed=SEEDS, start=st.sampled_from(STARTS), days=st.sampled_from(LENGTHS[2:6]))
@settings(deadline=None, max_examples=25)
def test_readings_agree(rule: type[Rule[Any]], seed: int, start: dt.date, days: int) -> None:
    ward = fewer(mixed_ward(start, days), seed)
    assert_agreement(rule, ward, random_roster(ward, seed + 1))


@pytest.mark.parametrize("rule", COVER, ids=lambda rule: rule.id)
def test_staying_off_breaks_nothing(rule: type[Rule[Any]]) -> None:
    ward = mixed_ward()
    for reading in (by_terms, by_findings):
        assert all(hard == 0 for hard, _ in reading(rule, ward, roster_of(ward)).values())
