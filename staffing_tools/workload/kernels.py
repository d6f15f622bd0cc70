"""Means and percentiles of many resamples, as kernels.

A resample draws days in blocks of consecutive ones. Every series is ordered once, before; a resample then counts how
often each day was drawn and reads its percentiles off the counts in that order, so that nothing is ever sorted again.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.scoring.kernel import inlined, kernel

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@kernel
def resample(array: Floats, order: Ints, starts: Ints, block: int, length: int, places: Ints, out: Floats) -> None:
    """Fill out float64[sample, series, 1 + place] with the mean and the percentiles of each resample.

    array   float64[series, day]
    order   int64[series, day], the days of each series in rising order of its values
    starts  int64[sample, block], first day of each block; a block that passes the last day goes on at the first
    block   days of a block
    length  days of a resample; the last block is cut to fit
    places  int64[place], how many days of a resample lie at or below each percentile, rising
    """
    drawn = np.empty(array.shape[1], dtype=np.int64)
    for sample in range(starts.shape[0]):
        draw(starts[sample], block, length, drawn)
        for series in range(array.shape[0]):
            read(array[series], order[series], drawn, length, places, out[sample, series])


@inlined
def draw(starts: Ints, block: int, length: int, drawn: Ints) -> None:
    """Count in drawn int64[day] how often each day is in a resample."""
    drawn[:] = 0
    left = length
    for start in starts:
        day = start
        for _ in range(min(block, left)):
            drawn[day] += 1
            day += 1
            if day == drawn.shape[0]:
                day = 0
        left -= block


@inlined
def read(values: Floats, order: Ints, drawn: Ints, length: int, places: Ints, out: Floats) -> None:
    """Fill out float64[1 + place] with the mean and the percentiles of a resample of one series."""
    total = 0.0
    seen = 0
    place = 0
    for day in order:
        seen += drawn[day]
        total += drawn[day] * values[day]
        while place < places.shape[0] and seen >= places[place]:
            out[1 + place] = values[day]
            place += 1
    out[0] = total / length
