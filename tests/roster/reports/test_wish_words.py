"""Prices, settled wishes and statements in words."""

from __future__ import annotations

from roster.reports import PRICE_COLUMNS, price_rows, price_words, settled_words, statement, ward_words
from roster.ward import Change
from tests.roster.rules.varied import setting
from tests.roster.wishes.wished import book_of, settled, wish, wished_ward
from tests.wards import day, roster_of


def test_prices_by_date_and_when_they_stand() -> None:
    book = book_of(wished_ward())
    rows = price_rows(book.prices, book.terms)
    assert rows[0] == ("Mon 2 Nov", "4", "0.5", "22", "66", "11", "8")
    assert {len(row) for row in rows} == {1 + len(PRICE_COLUMNS)}
    words = price_words(book.prices)
    assert "published on 10 August 2026, reckoned again on 24 August 2026" in words
    assert words.endswith("until 7 September 2026. They stand.")


def test_what_became_of_each_wish() -> None:
    record = {"decision_code": "cover", "decided_by": "ward manager", "decided": day(-50)}
    ward = wished_ward(
        wish("A", "P1", 0),
        wish("B", "P1", 5, want="not", duties="E"),
        wish("C", "P2", 1, must=True),
        wish("D", "P2", 0, decision="refuse", **record),
    )
    found = settled(ward, roster_of(ward, P1="E", P2="E E"))
    assert [settled_words(line, own=False) for line in found.wishes] == [
        "A: to be off on Mon 2 Nov: not granted; 22 points back, and 2 credit.",
        "B: not to work E on Sat 7 Nov: granted; 17 points paid.",
        "C: to be off on Tue 3 Nov, a must: not granted; 66 points back, and 7 credit.",
        "D: to be off on Mon 2 Nov: not granted; no points stood behind it (decided by the manager); "
        "refused by the ward manager on 2026-09-13 (cover).",
    ]
    assert list(statement(found, "P1"))[-1] == (
        "You had 100 points for the period and 0 carried in. You paid 17; 22 came back with 2 credit. "
        "You carry 54 on, and 31 lapse."
    )
    assert "17 points paid for what was granted, 88 back with 9 credit for what was not" in ward_words(found)


def test_swaps_are_told_to_the_person_alone() -> None:
    ledger = {"person": "P1", "wishes_granted": 5, "wishes_swapped": 3}
    ward = wished_ward(wish("A", "P1", 0), ledgers=[ledger])
    swap = Change(
        person="P1",
        date=day(0),
        before="",
        after="E",
        changed=day(-5),
        role="ward manager",
        consent=True,
        cause="swap",
    )
    found = settled(ward, roster_of(ward, P1="E").model_copy(update={"changes": (swap,)}))
    own, others = list(statement(found, "P1")), ward_words(found)
    assert own[0].endswith("22 points paid, swapped away later.")
    assert own[-1].startswith("Of about 5 wishes granted over the last periods you swapped away about 3.")
    assert "swapped" not in settled_words(found.wishes[0], own=False)
    assert "1 person swapped away more" in others
    assert "P1" not in others


def test_without_a_budget_nothing_is_said_of_points() -> None:
    ward = wished_ward(wish("A", "P1", 0), rules=[setting("wishes", "scheme", "points")])
    found = settled(ward, roster_of(ward))
    assert "without a budget" in ward_words(found)
    assert settled_words(found.wishes[0], own=False).endswith("granted; no points are paid.")
