"""Amounts in words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.reports.words import against, clocked, deviation, percent, shown, signed, spoken


@pytest.mark.parametrize(("minutes", "text"), [(0, "0:00"), (9090, "151:30"), (-185, "-3:05"), (-5, "-0:05")])
def test_clocked(minutes: int, text: str) -> None:
    assert clocked(minutes) == text


@pytest.mark.parametrize(("minutes", "text"), [(0, "0:00"), (210, "+3:30"), (-210, "-3:30")])
def test_signed(minutes: int, text: str) -> None:
    assert signed(minutes) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 hours"), (60, "1 hour"), (61, "1 hour 1 minute"), (45, "45 minutes"), (90_000, "1,500 hours")],
)
def test_spoken(minutes: int, text: str) -> None:
    assert spoken(minutes) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Fraction(1), "100.0 %"),
        (Fraction(99_999, 100_000), "99.9 %"),
        (Fraction(9994, 10_000), "99.9 %"),
        (Fraction(2, 3), "66.7 %"),
        (Fraction(1, 100_000), "0.1 %"),
        (Fraction(0), "0.0 %"),
    ],
)
def test_no_shortfall_is_rounded_away_and_no_share_to_nothing(share: Fraction, text: str) -> None:
    assert percent(share) == text


@given(st.fractions(0, 1, max_denominator=100_000))
@settings(deadline=None, max_examples=50)
def test_what_is_shown_is_close_and_whole_only_where_the_share_is(share: Fraction) -> None:
    assert abs(shown(share) - share) <= Fraction(1, 1000)
    assert (shown(share) == 1, shown(share) == 0) == (share == 1, share == 0)


def test_shares_and_deviations() -> None:
    assert (percent(Fraction(1, 3)), percent(None)) == ("33.3 %", "–")
    assert (deviation(1.46), deviation(-0.04), deviation(None)) == ("+1.5", "0.0", "–")
    assert (against(4, 3.61), against(4, None)) == ("4 / 3.6", "4 / –")
