"""The full-time week by date, and what a share of it comes to."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from roster.ward import Contract, FullTimeStep, FullTimeWeek

SOURCE = {"source": "test", "confidence": "SEEN"}
WEEK = FullTimeWeek(
    steps=(
        FullTimeStep(start=dt.date(2004, 10, 1), minutes=2250, **SOURCE),
        FullTimeStep(start=dt.date(2024, 4, 1), minutes=2220, **SOURCE),
        FullTimeStep(start=dt.date(2026, 4, 1), minutes=2160, **SOURCE),
    )
)


def contract(**figures: object) -> Contract:
    return Contract.model_validate({"person": "R1", "start": "2020-01-01", **figures})


@pytest.mark.parametrize(
    ("date", "minutes"),
    [(dt.date(2024, 3, 31), 2250), (dt.date(2026, 3, 31), 2220), (dt.date(2026, 4, 1), 2160)],
)
def test_the_week_changes_on_its_date(date: dt.date, minutes: int) -> None:
    assert WEEK.minutes(date) == minutes


def test_a_share_follows_the_full_time_week_and_exact_minutes_do_not() -> None:
    march, april = dt.date(2026, 3, 31), dt.date(2026, 4, 1)
    assert [WEEK.weekly(contract(wte=0.8), date) for date in (march, april)] == [1776, 1728]
    assert [WEEK.weekly(contract(weekly_minutes=1800), date) for date in (march, april)] == [1800, 1800]


def test_a_share_is_rounded_half_up_to_the_minute() -> None:
    assert WEEK.weekly(contract(wte="0.533333"), dt.date(2026, 4, 1)) == 1152
    assert WEEK.weekly(contract(wte="0.890625"), dt.date(2026, 3, 31)) == 1977
    assert WEEK.weekly(contract(wte="0.125"), dt.date(2026, 3, 31)) == 278


def test_a_day_is_a_seventh_under_the_contract_in_force() -> None:
    lines = (contract(wte=1, end="2026-03-31"), contract(wte=0.5, start="2026-04-01"))
    assert WEEK.daily(lines, "R1", dt.date(2026, 3, 31)) == Fraction(2220, 7)
    assert WEEK.daily(lines, "R1", dt.date(2026, 4, 1)) == Fraction(1080, 7)
    assert WEEK.daily(lines, "R1", dt.date(2019, 12, 31)) == 0
    assert WEEK.daily(lines, "R2", dt.date(2026, 4, 1)) == 0


def test_no_week_is_known_before_the_table() -> None:
    with pytest.raises(ValueError, match="the table begins on 2004-10-01"):
        WEEK.minutes(dt.date(2004, 9, 30))


def test_the_whole_time_equivalent_of_exact_minutes_follows_the_week() -> None:
    march, april = dt.date(2026, 3, 31), dt.date(2026, 4, 1)
    assert [WEEK.wte(contract(weekly_minutes=1080), date) for date in (march, april)] == [
        Fraction(18, 37),
        Fraction(1, 2),
    ]


def test_payroll_hours_are_rounded_up_to_one_decimal_or_as_given() -> None:
    april = dt.date(2026, 4, 1)
    assert WEEK.pay_hours(contract(weekly_minutes=1793), april) == Decimal("29.9")
    assert WEEK.pay_hours(contract(weekly_minutes=1794), april) == Decimal("29.9")
    assert WEEK.pay_hours(contract(weekly_minutes=1795), april) == Decimal("30.0")
    assert WEEK.pay_hours(contract(wte=0.8, pay_hours=28.9), april) == Decimal("28.9")
