"""The roulette tries everything, then follows what pays."""

from __future__ import annotations

import numpy as np

from solvers.neighbourhoods.roulette import Roulette

SPINS = 600


def spins(roulette: Roulette) -> list[int]:
    rng = np.random.default_rng(1)
    drawn = [roulette.spin(rng) for _ in range(SPINS)]
    return [drawn.count(number) for number in range(len(roulette.pockets))]


def test_what_was_not_tried_comes_first() -> None:
    roulette = Roulette(3, 10.0, 100.0)
    roulette.learn(0, 50, 1.0)
    roulette.learn(2, 0, 1.0)
    assert spins(roulette) == [0, SPINS, 0]


def test_what_pays_comes_more_often_and_nothing_is_lost() -> None:
    roulette = Roulette(3, 10.0, 100.0)
    for number, gain in enumerate((90, 30, 0)):
        roulette.learn(number, gain, 1.0)
    first, second, third = spins(roulette)
    assert first > second > third > 0


def test_without_any_gain_all_are_alike() -> None:
    roulette = Roulette(3, 10.0, 100.0)
    for number in range(3):
        roulette.learn(number, 0, 1.0)
    assert min(spins(roulette)) > SPINS / 5


def test_once_nothing_pays_any_more_all_are_alike() -> None:
    roulette = Roulette(3, 10.0, 100.0)
    roulette.learn(0, 1000, 1.0)
    for _ in range(100):
        for number in range(3):
            roulette.learn(number, 0, 1.0)
    assert min(spins(roulette)) > SPINS / 5


def test_old_gains_are_forgotten() -> None:
    roulette = Roulette(1, 10.0, 100.0)
    roulette.learn(0, 100, 1.0)
    before = roulette.pockets[0].pay
    for _ in range(10):
        roulette.learn(0, 0, 1.0)
    assert 0 < roulette.pockets[0].pay < before / 10


def test_sizes_follow_what_was_solved() -> None:
    roulette = Roulette(1, 10.0, 11.0)
    pocket = roulette.pockets[0]
    roulette.resize(0, finished=False, spent=1.0)
    assert pocket.size < 10
    smaller = pocket.size
    roulette.resize(0, finished=True, spent=0.9)
    assert pocket.size == smaller
    for _ in range(20):
        roulette.resize(0, finished=True, spent=0.1)
    assert pocket.size == 11.0
    for _ in range(50):
        roulette.resize(0, finished=False, spent=1.0)
    assert pocket.size == 2.0
