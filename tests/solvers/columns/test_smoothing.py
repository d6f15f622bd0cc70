"""Smoothing of duals."""

from __future__ import annotations

import numpy as np

from solvers.columns.smoothing import Smoothing


def test_prices_are_the_masters_until_a_bound_is_known() -> None:
    assert Smoothing().between(np.array([4.0])).tolist() == [4.0]


def test_prices_lie_between_the_best_bound_and_the_master() -> None:
    smoothing = Smoothing(stay=0.75)
    smoothing.learn(np.array([8.0]), 10, found=True)
    smoothing.learn(np.array([100.0]), 9, found=True)
    assert smoothing.between(np.array([4.0])).tolist() == [7.0]


def test_rounds_without_new_lines_lead_to_the_master() -> None:
    smoothing = Smoothing(stay=0.75)
    smoothing.learn(np.array([8.0]), 10, found=True)
    for _ in range(2):
        assert not smoothing.settled
        smoothing.learn(np.array([8.0]), 9, found=False)
    assert smoothing.settled
    assert smoothing.between(np.array([4.0])).tolist() == [4.0]
