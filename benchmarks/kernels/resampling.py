"""Resampling a year of workload: the kernel beside NumPy and pandas, as a ratio."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffing_tools.workload import PERCENTS, Bootstrap, Resampled, resampled
from staffing_tools.workload.bootstrap import block_starts, days_within

Floats = NDArray[np.float64]

DAYS, SERIES = 365, 4
"""A year, and as many series as a ward with three parts of a day has: each part, and the day."""

Way = Callable[[Floats, int, tuple[int, ...], Bootstrap], Resampled]

HEAD = """| days x resamples x series | way | seconds | times the kernel's |
| --- | --- | ---: | ---: |
"""


def with_numpy(array: Floats, length: int, percents: tuple[int, ...], how: Bootstrap) -> Resampled:
    """Every resample laid out as a row, its mean, and its percentiles by partial sorting."""
    days = _drawn(array.shape[1], length, how)
    places = [days_within(percent, length) - 1 for percent in percents]
    means, percentiles = np.empty((how.samples, len(array))), np.empty((how.samples, len(array), len(percents)))
    for row, series in enumerate(array):
        drawn = series[days]
        means[:, row] = drawn.mean(axis=1)
        percentiles[:, row] = np.partition(drawn, sorted(set(places)), axis=1)[:, places]
    return Resampled(means, percentiles)


def with_pandas(array: Floats, length: int, percents: tuple[int, ...], how: Bootstrap) -> Resampled:
    """Every resample as a group of one long frame."""
    days = _drawn(array.shape[1], length, how)
    sample = np.repeat(np.arange(how.samples), length)
    shares = np.array([(days_within(percent, length) - 1) / max(length - 1, 1) for percent in percents])
    means, percentiles = np.empty((how.samples, len(array))), np.empty((how.samples, len(array), len(percents)))
    for row, series in enumerate(array):
        groups = pd.Series(series[days].ravel()).groupby(sample)
        means[:, row] = groups.mean().to_numpy()
        quantiles = groups.quantile(shares, interpolation="nearest")
        percentiles[:, row] = quantiles.to_numpy().reshape(how.samples, len(percents))
    return Resampled(means, percentiles)


WAYS: dict[str, Way] = {"kernel": resampled, "NumPy": with_numpy, "pandas": with_pandas}


def year(days: int = DAYS, series: int = SERIES, seed: int = 1) -> Floats:
    """Invented hours, float64[series, day]."""
    return np.random.default_rng(seed).normal(120, 12, (series, days))


def resampling_report(runs: int, samples: int = 10_000) -> str:
    """A Markdown table with a line for each way, the median of some runs after one to get ready."""
    array, how = year(), Bootstrap(samples)
    seconds = {name: _seconds(way, array, how, runs) for name, way in WAYS.items()}
    size = f"{DAYS} x {samples:,} x {SERIES}"
    return HEAD + "".join(
        f"| {size} | {name} | {taken:.3f} | {taken / seconds['kernel']:.1f} |\n" for name, taken in seconds.items()
    )


def _seconds(way: Way, array: Floats, how: Bootstrap, runs: int) -> float:
    taken = []
    for _ in range(runs + 1):
        start = perf_counter()
        way(array, array.shape[1], PERCENTS, how)
        taken.append(perf_counter() - start)
    return median(taken[1:])


def _drawn(days: int, length: int, how: Bootstrap) -> NDArray[np.int64]:
    """int64[sample, length]: the days of each resample."""
    starts = block_starts(days, length, how)
    drawn = (starts[:, :, None] + np.arange(how.block)) % days
    return drawn.reshape(how.samples, -1)[:, :length]
