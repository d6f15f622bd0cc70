"""Smoothing of duals."""

from __future__ import annotations

import numpy as np

from solvers.columns.pricing import SCALE, Round
from solvers.columns.smoothing import Smoothing


def round_at(dual: float, value: int, slope: int = 0) -> Round:
    return Round((), value, value, np.array([round(dual * SCALE)]), np.array([slope]))


def test_prices_are_the_masters_until_a_bound_is_known() -> None:
    assert Smoothing().between(np.array([4.0])).tolist() == [4.0]


def test_prices_lie_between_the_best_bound_and_the_master() -> None:
    smoothing = Smoothing(stay=0.75)
    smoothing.learn(np.array([8.0]), round_at(8.0, 10), fresh=True)
    assert smoothing.between(np.array([4.0])).tolist() == [7.0]


def test_the_best_bound_stays_the_one_to_lean_on() -> None:
    smoothing = Smoothing(stay=0.75)
    smoothing.learn(np.array([8.0]), round_at(8.0, 10), fresh=True)
    smoothing.learn(np.array([8.0]), round_at(100.0, 9), fresh=True)
    assert 4.0 < smoothing.between(np.array([4.0]))[0] < 8.0


def test_it_leans_less_where_the_bound_rises_towards_the_master() -> None:
    rising, falling = Smoothing(stay=0.5), Smoothing(stay=0.5)
    for smoothing, slope in ((rising, 3), (falling, -3)):
        smoothing.learn(np.array([0.0]), round_at(0.0, 10), fresh=True)
        smoothing.learn(np.array([8.0]), round_at(4.0, 9, slope), fresh=True)
    assert rising.between(np.array([8.0]))[0] > 4.0 > falling.between(np.array([8.0]))[0]


def test_rounds_without_new_lines_lead_to_the_master() -> None:
    smoothing = Smoothing(stay=0.75)
    smoothing.learn(np.array([8.0]), round_at(8.0, 10), fresh=True)
    for _ in range(2):
        assert not smoothing.settled
        smoothing.learn(np.array([4.0]), round_at(8.0, 9), fresh=False)
    assert smoothing.settled
    assert smoothing.between(np.array([4.0])).tolist() == [4.0]
