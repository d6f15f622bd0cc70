"""Swaps: symmetric, refused by the rule that stops them, and silent on what is one person's own."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.rostering import partners, swap
from api.rostering.swaps import UNTOLD
from roster.rules import Rulebook
from roster.ward import WardError
from tests.api.rostering.test_repairing import plain_ward, published
from tests.wards import START, day, roster_of

RULEBOOK = Rulebook.of(plain_ward())
PEOPLE = ["R1", "R2", "R3", "R4"]


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Rulebook.of(plain_ward())


def test_a_swap_of_like_for_like_is_cleared_and_on_record(rulebook: Rulebook) -> None:
    found = swap(rulebook, published(), "R1", day(2), "R2", day(3))
    assert found.answer == "cleared", found.words
    assert found.roster is not None
    assert found.roster.duties("R2", day(2)) == ("E",)
    assert found.roster.duties("R1", day(3)) == ("E",)
    assert {(line.cause, line.consent) for line in found.roster.changes} == {("swap", True)}
    assert not [finding for finding in rulebook.check(found.roster) if finding.hard]


def test_a_gift_moves_the_ledger(rulebook: Rulebook) -> None:
    found = swap(rulebook, published(), "R1", day(0), "R4")
    assert found.answer == "for the ward manager"
    assert {burden.person: burden.minutes for burden in found.burdens} == {"R1": -450, "R4": 450}
    assert "R4: +7.5 h" in found.words


def test_a_swap_against_the_law_is_refused_with_its_rule(rulebook: Rulebook) -> None:
    roster = roster_of(plain_ward(), R1="L", R2="- E")
    found = swap(rulebook, roster, "R1", day(1), "R2", day(1))
    assert (found.answer, found.roster) == ("refused", None)
    assert [objection.rule for objection in found.objections] == ["daily-rest"]
    assert "R1" in found.words


def test_what_somebody_agreed_is_not_told() -> None:
    pattern = {"person": "R4", "effect": "days off", "weekdays": "Mon", "standing": "protected"}
    ward = plain_ward().model_dump(mode="json", by_alias=True) | {"patterns": [pattern]}
    from roster.ward import parse_ward

    found = swap(Rulebook.of(parse_ward(ward)), published(), "R1", day(0), "R4")
    assert found.answer == "refused"
    assert [(line.rule, line.words) for line in found.objections] == [("", UNTOLD)]
    assert "pattern" not in found.words


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.integers(0, 7), st.integers(0, 7))
def test_swaps_are_symmetric(first: str, second: str, one: int, other: int) -> None:
    book, roster = RULEBOOK, published()
    try:
        forth = swap(book, roster, first, day(one), second, day(other))
    except WardError:
        with pytest.raises(WardError):
            swap(book, roster, second, day(other), first, day(one))
        return
    back = swap(book, roster, second, day(other), first, day(one))
    assert back.answer == forth.answer
    assert set(back.objections) == set(forth.objections)
    assert set(back.burdens) == set(forth.burdens)
    assert (back.roster and back.roster.cells) == (forth.roster and forth.roster.cells)


def test_partners_are_confirmed_by_every_rule(rulebook: Rulebook) -> None:
    found = partners(rulebook, published(), "R1", day(2), START)
    assert found
    for partner in found:
        answer = swap(rulebook, published(), "R1", day(2), partner.person, partner.date).answer
        assert answer == ("cleared" if partner.neutral else "for the ward manager")
    assert [partner.neutral for partner in found] == sorted((p.neutral for p in found), reverse=True)


@pytest.mark.parametrize(
    ("first", "date", "second", "other"),
    [
        ("X", day(0), "R2", day(3)),
        ("R1", day(0), "R1", day(1)),
        ("R1", day(40), "R2", day(3)),
        ("R1", day(9), "R2", day(10)),
    ],
)
def test_swaps_that_make_no_sense(rulebook: Rulebook, first: str, date: dt.date, second: str, other: dt.date) -> None:
    with pytest.raises(WardError):
        swap(rulebook, published(), first, date, second, other)


def test_nothing_that_was_worked_is_swapped(rulebook: Rulebook) -> None:
    with pytest.raises(WardError, match="worked"):
        swap(rulebook, published(), "R1", day(0), "R2", day(3), today=day(1))
    with pytest.raises(WardError, match="off"):
        partners(rulebook, published(), "R1", day(5), START)
