"""Every rule's two readings agree on random rosters, also across both clock changes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.registry import RULES
from roster.rules.rule import Rule
from tests.roster.rules.agreement import assert_agreement
from tests.wards import random_roster, small_ward

STARTS = (dt.date(2026, 11, 2), dt.date(2026, 10, 19), dt.date(2027, 3, 22), dt.date(2026, 3, 23))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@given(start=st.sampled_from(STARTS), seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=40)
def test_readings_agree(rule: type[Rule[Any]], start: dt.date, seed: int) -> None:
    ward = small_ward(period={"start": start, "days": 14})
    assert_agreement(rule, ward, random_roster(ward, seed))
