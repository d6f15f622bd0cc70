"""Caps, purses and what stands behind each wish."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.wishes import Standing
from tests.roster.rules.varied import setting
from tests.roster.wishes.wished import WEEKDAY, WEEKEND, book_of, staked, wish, wished_ward
from tests.wards import day


@pytest.mark.parametrize(
    ("contract", "points"),
    [
        ({"wte": 1}, 100),
        ({"wte": 0.6}, 80),
        ({"weekly_minutes": 1296}, 80),
        ({"wte": 0.5, "end": day(13)}, 38),
    ],
    ids=["full time", "three fifths", "in minutes", "half a period"],
)
def test_a_purse_has_a_part_for_everybody_and_a_part_by_hours(contract: dict[str, Any], points: int) -> None:
    ward = wished_ward()
    others = [line.model_dump() for line in ward.contracts[1:]]
    mine = {"person": "P1", "start": dt.date(2024, 1, 1), **contract}
    purse = book_of(wished_ward(contracts=[mine, *others])).purses[0]
    assert (purse.person, purse.allowance) == ("P1", points)


def test_no_more_is_carried_than_two_purses() -> None:
    purse = book_of(wished_ward(carried={"P1": 230})).purses[0]
    assert (purse.carried, purse.lapsed, purse.points) == (200, 30, 300)


def test_the_purse_is_spent_in_the_own_order_and_passes_over_what_it_does_not_reach() -> None:
    wishes = [wish("A", "P1", 0, points=40), wish("B", "P1", 5, must=True, points=1), wish("C", "P1", 1, points=50)]
    found = staked(wished_ward(*wishes))
    assert (found["B"].price, found["B"].standing) == (3 * WEEKEND, Standing.COUNTS)
    assert {found[id_].standing for id_ in "AC"} == {Standing.PURSE_EMPTY}


def test_points_order_a_persons_own_wishes_and_nothing_else() -> None:
    low, high = (staked(wished_ward(wish("A", "P1", 0, points=points))) for points in (1, 100))
    assert low == high


@given(points=st.lists(st.integers(1, 33), min_size=5, max_size=5), factor=st.integers(1, 3))
@settings(deadline=None, max_examples=20)
def test_typing_higher_points_for_everything_changes_nothing(points: list[int], factor: int) -> None:
    plain, high = (
        staked(wished_ward(*(wish(f"W{n}", "P1", n, points=each * by) for n, each in enumerate(points))))
        for by in (1, factor)
    )
    assert plain == high


def test_a_wish_that_came_late_has_nothing_behind_it_and_one_that_was_withdrawn_is_gone() -> None:
    late = wish("A", "P1", 0, entered=day(-55))
    withdrawn = wish("B", "P1", 1, entered=day(-80), withdrawn=day(-60))
    book = book_of(wished_ward(late, withdrawn))
    assert {id_: stake.standing for id_, stake in book.stakes.items()} == {"A": Standing.LATE}
    assert book.prices.on(day(1)).off > book.prices.on(day(2)).off


def test_a_must_beyond_the_purse_or_the_first_is_an_ordinary_wish() -> None:
    found = staked(wished_ward(wish("A", "P1", 0, must=True, points=50), wish("B", "P1", 1, must=True)))
    assert [found[id_].price for id_ in "AB"] == [3 * WEEKDAY, WEEKDAY]
    dear = wished_ward(wish("A", "P1", 0, must=True), rules=[setting("wishes", "must_percent", 1000)])
    assert staked(dear)["A"].price == WEEKDAY


def test_a_second_wish_for_a_date_has_nothing_behind_it() -> None:
    found = staked(wished_ward(wish("A", "P1", 0, points=20), wish("B", "P1", 0, points=90)))
    assert {id_: stake.standing for id_, stake in found.items()} == {"A": Standing.SAME_DATE, "B": Standing.COUNTS}


def test_six_wishes_count_and_no_seventh() -> None:
    cheap = [setting("wishes", "base", 8)]
    found = staked(wished_ward(*(wish(f"W{number}", "P1", number) for number in range(7)), rules=cheap))
    assert [stake.standing for stake in found.values()].count(Standing.COUNTS) == 6
    assert found["W6"].standing == Standing.TOO_MANY


def test_on_a_full_day_those_stay_who_were_refused_before() -> None:
    """Then a lot decides that is the same whoever came first."""
    wishes = [wish(f"W{number}", f"P{number}", 0) for number in range(1, 6)]
    full = {"rules": [setting("wishes", "most_on_a_day", 2)]}
    found = staked(wished_ward(*wishes, carried={"P4": 50}, **full))
    counts = {id_ for id_, stake in found.items() if stake.standing == Standing.COUNTS}
    assert "W4" in counts
    assert len(counts) == 2
    assert staked(wished_ward(*reversed(wishes), carried={"P4": 50}, **full)) == found


def test_carried_points_back_what_stands_up_to_its_price() -> None:
    wishes = [wish("A", "P1", 5), wish("B", "P1", 0)]
    some, all_ = (staked(wished_ward(*wishes, carried={"P1": points})) for points in (30, 200))
    assert [(some[id_].price, some[id_].extra) for id_ in "AB"] == [(33, 18), (22, 12)]
    assert [(all_[id_].price, all_[id_].extra) for id_ in "AB"] == [(33, 33), (22, 22)]


def test_what_is_settled_anyway_costs_nothing() -> None:
    """A wish for one's own leave, for a locked duty, or for a duty that one never works; credit cannot be farmed."""
    wishes = [
        wish("leave", "P1", 0),
        wish("from-leave", "P1", 0, want="work"),
        wish("locked", "P2", 1),
        wish("never", "P3", 2, want="work", duties="X"),
        wish("open", "P3", 3, want="work", duties="E"),
    ]
    away = [{"person": "P1", "start": day(0), "end": day(0)}]
    found = staked(wished_ward(*wishes, absence=away, locks=[{"person": "P2", "date": day(1), "duty": "E"}]))
    standing = {id_: stake.standing for id_, stake in found.items()}
    assert standing == {
        "leave": Standing.GRANTED_ANYWAY,
        "from-leave": Standing.IMPOSSIBLE,
        "locked": Standing.IMPOSSIBLE,
        "never": Standing.IMPOSSIBLE,
        "open": Standing.COUNTS,
    }


def test_a_decision_of_the_manager_weighs_without_points() -> None:
    record = {"decision_code": "earlier promise", "decided_by": "ward manager", "decided": day(-60)}
    wishes = [wish("A", "P1", 0, decision="grant", **record), wish("B", "P1", 1, decision="refuse", **record)]
    found = staked(wished_ward(*wishes))
    assert [(found[id_].points, found[id_].weight) for id_ in "AB"] == [(0, 300), (0, 0)]


WISHES = st.lists(
    st.tuples(
        st.sampled_from(["P1", "P2", "P3"]),
        st.integers(0, 27),
        st.booleans(),
        st.integers(1, 100),
        st.sampled_from([("off", ""), ("not", "E"), ("work", "E"), ("work", "")]),
        st.booleans(),
    ),
    max_size=25,
)


@given(drawn=WISHES, carried=st.integers(0, 400), most=st.integers(1, 5))
@settings(deadline=None, max_examples=60)
def test_nobody_stakes_more_than_the_purse_or_beyond_the_caps(drawn: list[Any], carried: int, most: int) -> None:
    wishes = [
        wish(f"W{number}", person, date, must=must, points=points, want=want, duties=duties, entered=entered or None)
        for number, (person, date, must, points, (want, duties), early) in enumerate(drawn)
        for entered in [None if early else day(-70)]
    ]
    ward = wished_ward(*wishes, carried={"P2": carried}, rules=[setting("wishes", "most_on_a_day", most)])
    book = book_of(ward)
    counts = [line for line in ward.wishes if book.stakes[line.id].standing == Standing.COUNTS]
    for purse in book.purses:
        mine = [line for line in counts if line.person == purse.person]
        assert sum(book.stakes[line.id].points for line in mine) <= purse.points
        assert len(mine) <= 6
        assert len({line.date for line in mine}) == len(mine)
        dear = [line for line in mine if book.stakes[line.id].price > book.prices.on(line.date).of(line.want)]
        assert len(dear) <= 1
    for date in ward.period.dates:
        assert sum(line.date == date and line.want == "off" for line in counts) <= most


@given(drawn=WISHES, order=st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=25)
def test_nothing_hangs_on_who_came_first(drawn: list[Any], order: Any) -> None:
    wishes = [
        wish(f"W{number}", person, date, must=must, points=points, want=want, duties=duties)
        for number, (person, date, must, points, (want, duties), _) in enumerate(drawn)
    ]
    shuffled = list(wishes)
    order.shuffle(shuffled)
    assert staked(wished_ward(*wishes)) == staked(wished_ward(*shuffled))
