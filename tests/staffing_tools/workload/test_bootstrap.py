"""Resamples: against a plain reading, the same by seed, in blocks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing_tools.workload import Bootstrap, resampled
from staffing_tools.workload.bootstrap import block_starts, days_within

PERCENTS = (50, 80, 90, 95)


@settings(deadline=None, max_examples=80)
@given(
    st.lists(st.integers(0, 30), min_size=1, max_size=40),
    st.integers(1, 40),
    st.integers(1, 9),
    st.integers(0, 2**32),
)
def test_the_kernel_equals_a_plain_reading(values: list[int], length: int, block: int, seed: int) -> None:
    how = Bootstrap(samples=5, seed=seed, block=block)
    series = np.array([values, values[::-1]], dtype=np.float64)
    found = resampled(series, length, PERCENTS, how)
    for sample, starts in enumerate(block_starts(len(values), length, how).tolist()):
        days = [(starts[i // block] + i % block) % len(values) for i in range(length)]
        for row in range(2):
            drawn = sorted(series[row, days].tolist())
            assert found.means[sample, row] == pytest.approx(sum(drawn) / length)
            expected = [drawn[days_within(percent, length) - 1] for percent in PERCENTS]
            assert found.percentiles[sample, row].tolist() == expected


def test_the_same_seed_is_the_same_answer_and_another_is_not() -> None:
    series = np.random.default_rng(5).normal(120, 10, (2, 60))
    one, same, other = (resampled(series, 60, PERCENTS, Bootstrap(200, seed)) for seed in (1, 1, 2))
    assert np.array_equal(one.means, same.means)
    assert np.array_equal(one.percentiles, same.percentiles)
    assert not np.array_equal(one.means, other.means)


def test_blocks_of_a_week_keep_every_weekday_once() -> None:
    weekly = np.tile(np.arange(7.0), 8)[None, :]
    assert np.allclose(resampled(weekly, 56, (), Bootstrap(100)).means, 3.0)
    single = resampled(weekly, 56, (), Bootstrap(100, block=1)).means
    assert np.ptp(single) > 0.5


@pytest.mark.parametrize(
    ("percent", "days", "within"), [(90, 10, 9), (80, 35, 28), (95, 20, 19), (50, 3, 2), (80, 1, 1)]
)
def test_how_many_days_make_up_a_percentage(percent: int, days: int, within: int) -> None:
    assert days_within(percent, days) == within


@pytest.mark.parametrize("how", [Bootstrap(samples=0), Bootstrap(block=0)])
def test_nothing_cannot_be_resampled(how: Bootstrap) -> None:
    with pytest.raises(ValueError, match="resampling needs days"):
        resampled(np.ones((1, 5)), 5, (), how)
    with pytest.raises(ValueError, match="resampling needs days"):
        resampled(np.ones((1, 0)), 5, (), Bootstrap())
