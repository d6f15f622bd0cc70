"""Lorenz curves and Gini coefficients: worked cases, bounds and invariances; decay; bands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.fairness import Portion, below, difference_of_means, gini, half_life, lorenz, remembered, standing

AMOUNT, FAIR = st.integers(0, 50), st.integers(1, 50)
PORTIONS = st.lists(st.builds(Portion, AMOUNT.map(float), FAIR.map(float)), min_size=1, max_size=12)
AMOUNTS = st.lists(AMOUNT.map(float), min_size=1, max_size=12).filter(any)


def _equal(amounts: list[float]) -> list[Portion]:
    return [Portion(amount, 1.0) for amount in amounts]


def test_worked_by_hand() -> None:
    """1, 2, 3: pairs differ by 1, 1, 2 in both orders, 8 / (2 x 9 x 2) = 2/9."""
    portions = _equal([3.0, 1.0, 2.0])
    across, up = zip(*lorenz(portions), strict=True)
    assert across == pytest.approx((0, 1 / 3, 2 / 3, 1))
    assert up == pytest.approx((0, 1 / 6, 1 / 2, 1))
    assert gini(portions) == pytest.approx(2 / 9)
    assert gini(_equal([0.0, 0.0, 0.0, 4.0])) == pytest.approx(3 / 4)
    assert gini([Portion(6.0, 3.0), Portion(2.0, 1.0)]) == pytest.approx(0)
    assert lorenz([Portion(0.0, 1.0)]) == ((0, 0), (1, 1))


@given(AMOUNTS)
def test_with_equal_fair_shares_it_is_the_formula_of_the_notes(amounts: list[float]) -> None:
    n, mean = len(amounts), sum(amounts) / len(amounts)
    formula = sum(abs(a - b) for a in amounts for b in amounts) / (2 * n * n * mean)
    assert gini(_equal(amounts)) == pytest.approx(formula, abs=1e-9)


@given(PORTIONS)
def test_the_curve_rises_below_the_diagonal_and_bends_one_way(portions: list[Portion]) -> None:
    curve = lorenz(portions)
    assert [*curve[0], *curve[-1]] == [0, 0, 1, 1]
    assert all(y <= x + 1e-9 for x, y in curve)
    slopes = [(y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in pairwise(curve) if x2 - x1 > 1e-9]
    assert all(later >= earlier - 1e-6 for earlier, later in pairwise(slopes))
    assert 0 <= gini(portions) < 1


@given(PORTIONS, st.integers(2, 9))
def test_neither_scale_nor_order_nor_size_of_the_ward_matters(portions: list[Portion], times: int) -> None:
    found = gini(portions)
    assert gini([Portion(times * p.amount, p.fair) for p in portions]) == pytest.approx(found, abs=1e-9)
    assert gini([Portion(p.amount, times * p.fair) for p in portions]) == pytest.approx(found, abs=1e-9)
    assert gini(portions[::-1]) == pytest.approx(found, abs=1e-9)
    assert gini(portions * times) == pytest.approx(found, abs=1e-9)


@given(AMOUNTS)
def test_a_step_from_who_bears_most_to_who_bears_least_makes_it_more_even(amounts: list[float]) -> None:
    low, high = min(amounts), max(amounts)
    moved = sorted(amounts)
    moved[0], moved[-1] = low + (high - low) / 4, high - (high - low) / 4
    if len(amounts) > 1 and high > low:
        assert gini(_equal(moved)) < gini(_equal(amounts))


@pytest.mark.parametrize("portion", [Portion(-1.0, 1.0), Portion(1.0, 0.0)])
def test_nonsense_is_refused(portion: Portion) -> None:
    with pytest.raises(ValueError, match="Lorenz"):
        gini([portion])


def test_who_is_below_the_floor() -> None:
    assert below([0.2, 0.6, 0.59999, 1.0], 0.6) == 2


@given(st.lists(st.floats(-20, 20), max_size=15), st.floats(0, 1), st.floats(-20, 20))
def test_what_stands_is_what_is_remembered_and_what_came(steps: list[float], decay: float, opening: float) -> None:
    found = opening
    for step in steps:
        found = remembered(found, decay) + step
    assert standing(steps, decay, opening) == pytest.approx(found)
    if decay < 1 and steps:
        bound = max(map(abs, steps)) / (1 - decay) if decay < 0.99 else float("inf")
        assert abs(standing(steps, decay)) <= bound + 1e-6


def test_half_is_forgotten_after_three_periods() -> None:
    assert half_life(0.8) == pytest.approx(3.106, abs=0.001)
    assert standing([0, 0, 0], 0.8, opening=10) == pytest.approx(5.12)
    with pytest.raises(ValueError, match="between"):
        half_life(1)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=9), st.lists(st.floats(0, 1), min_size=1, max_size=9))
def test_a_band_holds_its_difference_and_turns_with_the_groups(one: list[float], other: list[float]) -> None:
    band, turned = difference_of_means(one, other), difference_of_means(other, one)
    assert band.low <= band.difference <= band.high
    assert turned.difference == pytest.approx(-band.difference)
    assert band == difference_of_means(one, other)


def test_a_band_of_two_that_never_meet_is_clear() -> None:
    assert difference_of_means([1.0, 1.0, 0.9], [0.1, 0.0, 0.1]).clear
    assert not difference_of_means([1.0, 0.0, 0.5], [0.0, 1.0, 0.4]).clear
    with pytest.raises(ValueError, match="both sides"):
        difference_of_means([], [1.0])
