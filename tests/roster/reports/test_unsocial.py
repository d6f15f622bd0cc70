"""Unsocial work against fair shares."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.reports import BurdenShare, unsocial_of
from roster.rules.fairness.fair_share import FairShare
from tests.roster.reports.busy import busy_roster, busy_rulebook
from tests.wards import random_roster


def test_counts_of_one_person() -> None:
    rulebook = busy_rulebook()
    values = next(rule.values for rule in rulebook.rules if isinstance(rule, FairShare))
    line = unsocial_of(rulebook, busy_roster(rulebook))[0]
    assert (line.nights.done, line.weekends.done) == (2, 2)
    assert line.points.done == values.late + 2 * values.weekend_night
    assert (line.weekends_worked, line.weekends_off) == (1, 1)
    assert (line.nights.carried, line.points.carried) == (1.5, -2.0)


def test_a_friday_night_makes_the_weekend_a_worked_one() -> None:
    rulebook = busy_rulebook()
    line = unsocial_of(rulebook, busy_roster(rulebook, R1="- - - - N"))[0]
    assert (line.weekends.done, line.weekends_worked) == (0, 1)


def test_above_is_what_was_done_and_carried_beyond_the_fair_share() -> None:
    assert BurdenShare(done=4, fair=2.5, carried=1.0).above == pytest.approx(2.5)
    assert BurdenShare(done=0, fair=None, carried=0.0).above is None


def test_nobody_has_a_share_of_what_cannot_fall_to_them() -> None:
    rulebook = busy_rulebook()
    shares = {line.person: line.nights.fair for line in unsocial_of(rulebook, busy_roster(rulebook))}
    assert shares["H3"] is None
    assert shares["R3"] is None
    assert shares["R1"] is not None


@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=15)
def test_the_report_says_what_the_rule_finds(seed: int) -> None:
    rulebook = busy_rulebook()
    roster = random_roster(rulebook.ward, seed)
    words = {(f.person, f.words) for f in rulebook.check(roster) if f.rule == "fair-share" and "night" in f.words}
    for line in unsocial_of(rulebook, roster):
        if line.nights.fair is not None:
            noun = "night" if line.nights.done == 1 else "nights"
            said = f"{line.nights.done} {noun}, fair share {line.nights.fair:.1f}"
            found = [text for person, text in words if person == line.person]
            assert all(text.startswith(said) for text in found)
