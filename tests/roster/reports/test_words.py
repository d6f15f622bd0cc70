"""Amounts in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from roster.reports.words import against, clocked, deviation, percent, signed, spoken


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


def test_shares_and_deviations() -> None:
    assert (percent(Fraction(1, 3)), percent(None)) == ("33.3 %", "–")
    assert (deviation(1.46), deviation(-0.04), deviation(None)) == ("+1.5", "0.0", "–")
    assert (against(4, 3.61), against(4, None)) == ("4 / 3.6", "4 / –")
