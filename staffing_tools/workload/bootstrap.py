"""The circular block bootstrap: other fortnights and years that these days could have made.

Politis and Romano (1992), A circular block-resampling procedure for stationary data. Patients stay for weeks, so days
are alike from one to the next; drawing single days would make a run look surer than it is. Blocks of a week keep that,
and every block holds each weekday once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from staffing_tools.exact import WEEK
from staffing_tools.workload.kernels import resample

Floats = NDArray[np.float64]

SAMPLES, BLOCK = 10_000, WEEK


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """How resamples are drawn. The same seed gives the same resamples."""

    samples: int = SAMPLES
    seed: int = 1
    block: int = BLOCK


@dataclass(frozen=True, slots=True)
class Resampled:
    """Figures of every resample: means float64[sample, series], percentiles float64[sample, series, percent]."""

    means: Floats
    percentiles: Floats


def resampled(array: Floats, length: int, percents: tuple[int, ...], how: Bootstrap) -> Resampled:
    """Resamples of `length` days from series float64[series, day], with rising whole percentiles of each.

    A percentile is the smallest value that so many percent of the days do not exceed. Raises ValueError for an empty
    series or a bootstrap without samples, length or block.
    """
    if not array.size or min(length, how.samples, how.block) < 1:
        raise ValueError("resampling needs days, and at least one sample, day and day of a block")
    out = np.empty((how.samples, array.shape[0], 1 + len(percents)))
    resample(
        array,
        np.argsort(array, axis=1, kind="stable"),
        block_starts(array.shape[1], length, how),
        how.block,
        length,
        np.array([days_within(percent, length) for percent in percents], dtype=np.int64),
        out,
    )
    return Resampled(out[:, :, 0], out[:, :, 1:])


def block_starts(days: int, length: int, how: Bootstrap) -> NDArray[np.int64]:
    """int64[sample, block]: the first day of each block."""
    return np.random.default_rng(how.seed).integers(0, days, (how.samples, -(-length // how.block)))


def days_within(percent: int, days: int) -> int:
    """How many of so many days make up at least so many percent."""
    return max(1, -(-percent * days // 100))
