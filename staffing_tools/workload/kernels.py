"""Means and percentiles of many resamples, as a kernel.

A resample draws days in blocks of consecutive ones. Every series is ranked once, before; a resample then counts how
often each rank was drawn and reads its percentiles off the counts, so that nothing is ever sorted again.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@kernel
def resample(ordered: Floats, ranks: Ints, starts: Ints, block: int, length: int, places: Ints, out: Floats) -> None:
    """Fill out float64[sample, series, 1 + place] with the mean and the percentiles of each resample.

    ordered  float64[series, day], each series in rising order
    ranks    int64[series, day], where each day's value stands in it
    starts   int64[sample, block], first day of each block; a block that passes the last day goes on at the first
    block    days of a block
    length   days of a resample; the last block is cut to fit
    places   int64[place], how many days of a resample lie at or below each percentile, rising
    """
    days = ordered.shape[1]
    drawn = np.empty(days, dtype=np.int64)
    for sample in range(starts.shape[0]):
        for series in range(ordered.shape[0]):
            drawn[:] = 0
            for i in range(length):
                day = (starts[sample, i // block] + i % block) % days
                drawn[ranks[series, day]] += 1
            total = 0.0
            seen = 0
            place = 0
            for rank in range(days):
                seen += drawn[rank]
                total += drawn[rank] * ordered[series, rank]
                while place < places.shape[0] and seen >= places[place]:
                    out[sample, series, 1 + place] = ordered[series, rank]
                    place += 1
            out[sample, series, 0] = total / length
