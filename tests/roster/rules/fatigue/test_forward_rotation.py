"""Turns backward from one day to the next."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.fatigue.forward_rotation import ForwardRotation
from tests.roster.rules.agreement import assert_agreement, findings
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import random_roster, roster_of, small_ward


@pytest.mark.parametrize(
    ("text", "turns"),
    [("E L N", 0), ("L E", 1), ("L LD", 1), ("L - E", 0), ("N LN", 0), ("LN E", 1), ("E E L L N N", 0), ("ST E", 0)],
)
def test_a_start_more_than_two_hours_earlier_turns_backward(text: str, turns: int) -> None:
    ward = lone_ward("E L N LD LN ST")
    roster = roster_of(ward, H1=text)
    assert_agreement(ForwardRotation, ward, roster)
    found = findings(ForwardRotation, ward, roster)
    assert (len(found), sum(finding.cost for finding in found)) == (turns, 30 * turns)


@given(seed=st.integers(0, 2**32), free=st.integers(0, 1440))
@settings(deadline=None, max_examples=20)
def test_readings_agree_whatever_is_free(seed: int, free: int) -> None:
    ward = small_ward(rules=[setting("forward-rotation", "free_minutes", free)])
    assert_agreement(ForwardRotation, ward, random_roster(ward, seed))
