"""Training rotations and review dates of patterns."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.packs import packs
from roster.reports import legal_basis_of, reviews_of
from roster.rules.contract.pattern_reviews import PatternReviews
from roster.rules.contract.rotation import RotationRule
from roster.rules.rulebook import Rulebook
from roster.ward import Ward
from tests.roster.rules.agreement import assert_agreement, findings
from tests.wards import day, random_roster, roster_of, small_ward

PRICE = packs()[-1].rules["rotation"].values["price"].value


def rotating(**fields: Any) -> Ward:
    pattern = {"person": "R1", "standing": "agreed", "effect": "rotation", "duties": "E", "least": 2}
    dates = {"since": day(-10), "due": day(4)}
    return small_ward(patterns=[pattern | dates | fields], history=fields.pop("history", []))


def told(ward: Ward, **cells: str) -> list[tuple[int, int, str]]:
    roster = roster_of(ward, **cells)
    assert_agreement(RotationRule, ward, roster)
    return [(line.amount, line.cost, line.words) for line in findings(RotationRule, ward, roster)]


def test_a_rotation_asks_for_its_duties_by_the_date_and_its_example_is_documented() -> None:
    found = told(rotating(), R1="E N - - - E")
    assert found == [(1, PRICE, "1 of 2 of E by Fri 6 Nov")]
    assert RotationRule.example.endswith(found[0][2])
    assert told(rotating(), R1="E N - - E") == []


def test_history_counts_from_the_date_on_which_it_began() -> None:
    eve = [{"person": "R1", "start": day(-12), "duties": ["E", "", "E", *[""] * 9]}]
    pattern = rotating().patterns
    ward = small_ward(history=eve).model_copy(update={"patterns": pattern})
    assert told(ward, R1="E") == []
    assert told(ward, R1="N")[0][2] == "1 of 2 of E by Fri 6 Nov"


def test_an_overdue_rotation_is_asked_for_until_the_end_of_the_period_and_a_later_one_not_yet() -> None:
    assert told(rotating(since=day(-40), due=day(-20)), R1="- - - - - - E E") == []
    assert told(rotating(since=day(-40), due=day(-20)))[0][2] == "0 of 2 of E by Sun 15 Nov"
    assert told(rotating(due=day(30))) == []


@given(seed=st.integers(0, 2**32), since=st.integers(-60, 20), length=st.integers(0, 60), least=st.integers(1, 9))
@settings(deadline=None, max_examples=60)
def test_readings_of_rotations_agree(seed: int, since: int, length: int, least: int) -> None:
    ward = rotating(since=day(since), due=day(since + length), least=least)
    assert_agreement(RotationRule, ward, random_roster(ward, seed))


def reviewed(**fields: Any) -> Ward:
    pattern = {"person": "R1", "standing": "agreed", "effect": "days off", "weekdays": "Mon"}
    return small_ward(patterns=[pattern | fields])


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ["agreed pattern 1 has no review date"]),
        ({"review": day(60)}, []),
        ({"review": day(0)}, []),
        ({"review": day(-1)}, ["agreed pattern 1 was to be reviewed on Sun 1 Nov 2026"]),
        ({"review": day(-1), "standing": "protected"}, ["protected pattern 1 was to be reviewed on Sun 1 Nov 2026"]),
        ({"standing": "protected"}, []),
        ({"end": day(-1)}, []),
    ],
)
def test_reviews_that_are_missing_or_overdue(fields: dict[str, Any], words: list[str]) -> None:
    ward = reviewed(**fields)
    assert [line.words for line in findings(PatternReviews, ward, roster_of(ward))] == words
    assert not words or fields or PatternReviews.example.endswith(words[0])


def test_a_board_may_allow_some_days_of_grace() -> None:
    rule = {"rule": "pattern-reviews", "parameter": "grace_days", "value": 1, "source": "board policy"}
    ward = reviewed(review=day(-1)).model_copy(update={"rules": small_ward(rules=[rule]).rules})
    assert findings(PatternReviews, ward, roster_of(ward)) == []


def test_the_listing_names_what_is_overdue_first_and_what_consent_waives() -> None:
    patterns: list[dict[str, Any]] = [
        {"person": "R1", "standing": "agreed", "effect": "days off", "weekdays": "Mon", "review": day(30)},
        {"person": "H1", "standing": "agreed", "effect": "weekends by consent"},
        {"person": "P1", "standing": "protected", "effect": "days off", "weekdays": "Tue", "review": day(-30)},
        {"person": "P2", "standing": "agreed", "effect": "days off", "weekdays": "Tue", "review": day(300)},
        {"person": "P2", "standing": "agreed", "effect": "days off", "weekdays": "Wed", "end": day(-1)},
    ]
    share = {"first": "R1", "second": "R2", "review": day(31)}
    ward = small_ward(patterns=patterns, job_shares=[share])
    lines = reviews_of(ward, day(0), day(90))
    assert [(line.state, line.people, line.name, line.waives) for line in lines] == [
        ("overdue", ("P1",), "protected pattern 3", ""),
        ("missing", ("H1",), "agreed pattern 2", "weekends-off"),
        ("due", ("R1",), "agreed pattern 1", ""),
        ("due", ("R1", "R2"), "job share 1", ""),
    ]


def test_waived_weekends_are_counted_among_what_a_roster_rests_on_and_nobody_is_named() -> None:
    consent = {"person": "H1", "standing": "agreed", "effect": "weekends by consent", "review": dt.date(2027, 3, 1)}
    rulebook = Rulebook.of(small_ward(patterns=[consent]))
    (line,) = (x for x in legal_basis_of(rulebook, roster_of(rulebook.ward)) if x.topic == "Weekends off, waived")
    assert line.words == "1 person has agreed to work without the rule on weekends off"
    without = Rulebook.of(small_ward(patterns=[]))
    assert "Weekends off, waived" not in {x.topic for x in legal_basis_of(without, roster_of(without.ward))}
