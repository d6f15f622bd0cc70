"""Published prices, worked by hand."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.roster.rules.varied import setting
from tests.roster.wishes.wished import LATE, SATURDAY, WEEKDAY, WEEKEND, book_of, wish, wished_ward
from tests.wards import START, day


def test_a_day_off_costs_the_base_times_its_pressure_over_the_mean() -> None:
    prices = book_of(wished_ward()).prices
    assert {(each.free, each.off, each.avoid, each.work) for each in prices.days if each.date.weekday() < SATURDAY} == {
        (4, WEEKDAY, 11, 8)
    }
    assert {(each.off, each.avoid, each.work) for each in prices.days if each.date.weekday() >= SATURDAY} == {
        (WEEKEND, 17, 8)
    }


def test_wishes_entered_before_the_reckoning_raise_their_date() -> None:
    """43 / 28 wishes on the Monday against 508 / 784 in the mean: 25 x 2.37; other weekdays 25 x 0.827."""
    early = wish("W", "P1", 0, entered=LATE - dt.timedelta(days=1))
    book = book_of(wished_ward(early))
    assert [book.prices.on(day(number)).off for number in (0, 1, 5)] == [59, 21, 31]
    opening = book.prices_on(LATE - dt.timedelta(days=1))
    assert [opening.on(day(number)).off for number in (0, 1, 5)] == [WEEKDAY, WEEKDAY, WEEKEND]
    assert (opening.final, book.prices.final, book.prices_on(LATE) == book.prices) == (False, True, True)


def test_a_wish_entered_when_prices_stand_moves_none() -> None:
    assert book_of(wished_ward(wish("W", "P1", 0))).prices == book_of(wished_ward()).prices


def test_a_wish_without_a_date_of_entry_counts_as_early() -> None:
    assert book_of(wished_ward(wish("W", "P1", 0, entered=None))).prices.on(day(0)).off == 59


def test_only_as_many_wishes_of_a_person_count_as_may() -> None:
    many = [wish(f"W{number}", "P1", number, entered=None, points=100 - number) for number in range(8)]
    days = book_of(wished_ward(*many)).prices.days
    assert [each.asking > 1 for each in days[:8]] == [True] * 6 + [False] * 2


def test_a_public_holiday_is_dearer_and_leave_leaves_less_room() -> None:
    ward = wished_ward()
    card = ward.ward.model_dump() | {"public_holidays": [day(2)]}
    away = [{"person": "P1", "start": day(3), "end": day(3)}]
    prices = book_of(wished_ward(ward=card, absence=away)).prices
    assert prices.on(day(2)).off > WEEKEND > prices.on(day(1)).off
    assert (prices.on(day(3)).free, prices.on(day(1)).free) == (3, 4)


def test_where_nobody_could_ever_be_off_dates_differ_by_wishes_alone() -> None:
    demand = [{"group": "RN", "start": "07:00", "end": "15:00", "least": 9}]
    prices = book_of(wished_ward(demand=demand)).prices
    assert {(each.free, each.off) for each in prices.days} == {(0, WEEKDAY), (0, WEEKEND)}


def test_a_date_on_which_nobody_could_be_off_is_dear() -> None:
    """Twice the wishes of a weekday for nobody against a fifth for five: 25 x 2 x 28 / 13.6 = 103, at most 100."""
    demand = [{"group": "RN", "start": "07:00", "end": "15:00", "least": 5, "weekdays": "Mon"}]
    prices = book_of(wished_ward(demand=demand)).prices
    assert (prices.on(day(0)).free, prices.on(day(0)).off, prices.on(day(1)).off) == (0, 100, 10)


def test_in_a_week_a_full_time_purse_of_the_week_reaches_for_any_wish() -> None:
    """A quarter of four weeks: at most 25 points, which is what a full-timer has."""
    wishes = [wish(f"W{number}", f"P{number}", 0, entered=None) for number in range(1, 5)]
    book = book_of(wished_ward(*wishes, period={"start": START, "days": 7}))
    assert (book.prices.on(day(0)).off, book.purses[0].allowance) == (25, 25)


def test_the_dates_of_the_list() -> None:
    prices = book_of(wished_ward()).prices
    ahead = [(START - each).days for each in (prices.opens, prices.reckoned, prices.closes)]
    assert ahead == [84, 70, 56]


@given(
    base=st.integers(1, 200),
    cheapest=st.integers(1, 30),
    dearest=st.integers(30, 300),
    dates=st.lists(st.integers(0, 27), max_size=6, unique=True),
)
@settings(deadline=None, max_examples=25)
def test_prices_keep_within_their_bounds(base: int, cheapest: int, dearest: int, dates: list[int]) -> None:
    values = {"base": base, "cheapest": cheapest, "dearest": dearest}
    wishes = [wish(f"W{number}", "P1", number, entered=None) for number in dates]
    ward = wished_ward(*wishes, rules=[setting("wishes", name, value) for name, value in values.items()])
    shown = [price for each in book_of(ward).prices.days for price in (each.off, each.avoid, each.work)]
    assert all(cheapest <= price <= dearest for price in shown)
