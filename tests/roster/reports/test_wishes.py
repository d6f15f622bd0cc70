"""Wishes granted."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from roster.reports import wishes_of
from tests.roster.reports.busy import busy_roster, busy_rulebook
from tests.roster.rules.varied import setting
from tests.wards import random_roster


def test_each_kind_of_wish_is_answered() -> None:
    rulebook = busy_rulebook(rules=[setting("wishes", "scheme", "points")])
    wishes = wishes_of(rulebook, busy_roster(rulebook))
    assert [(answer.wish, answer.granted) for answer in wishes.answers] == [("W1", True), ("W2", False), ("W3", True)]
    assert (wishes.granted, wishes.asked, wishes.share) == (2, 3, Fraction(2, 3))
    assert wishes.points_share == Fraction(40, 50)
    assert wishes.by("R1").share == Fraction(1, 2)


def test_nobody_wished() -> None:
    rulebook = busy_rulebook(wishes=[])
    assert wishes_of(rulebook, busy_roster(rulebook)).share is None


@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=15)
def test_refused_wishes_are_those_that_the_rule_finds(seed: int) -> None:
    rulebook = busy_rulebook()
    roster = random_roster(rulebook.ward, seed)
    refused = {answer.wish for answer in wishes_of(rulebook, roster).answers if not answer.granted}
    found = {f.words.split()[1] for f in rulebook.check(roster) if f.rule == "wishes"}
    assert refused == found
