"""Sums that a row's diagram does not remember, as arrays for the labelling kernel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.columns.machines import FORBIDDEN, Numbers, Tally


class Loose(NamedTuple):
    """Loose sums of a row. Day 0 is the first day of its diagram here.

    steps      int64[sum, day, duty], what a duty adds
    last       int64[sum], the day after the window
    widths     int64[sum], values that a sum may take
    offsets    int64[sum], where the values of a sum begin in the three arrays below; then widths[sum] for each day
    kept       int64[entry], the value that stands for a value before a day; -1 where every end is forbidden
    least      int64[entry], the least cost that can come of a value before a day
    costs      int64[entry], what a value costs at the end of the window, the same for each day
    """

    steps: Numbers
    last: Numbers
    widths: Numbers
    offsets: Numbers
    kept: Numbers
    least: Numbers
    costs: Numbers


def loosened(tallies: Sequence[Tally], begin: int, shape: tuple[int, int]) -> Loose:
    """The arrays of these tallies, for a table of `shape` days and duties and a diagram that begins on day `begin`."""
    days = shape[0] - begin
    widths = np.array([len(tally.costs) for tally in tallies], dtype=np.int64)
    sizes = widths * (days + 1)
    return Loose(
        np.array([tally.steps[begin:] for tally in tallies], dtype=np.int64).reshape(-1, days, shape[1]),
        np.array([tally.last - begin for tally in tallies], dtype=np.int64),
        widths,
        np.cumsum(sizes) - sizes,
        _joined([tally.kept[begin:].ravel() for tally in tallies]),
        _joined([least_costs(tally)[begin:].ravel() for tally in tallies]),
        _joined([np.tile(tally.costs, days + 1) for tally in tallies]),
    )


def least_costs(tally: Tally) -> Numbers:
    """int64[day, sum]: the least cost that can come of a sum before a day of the table; 0 once the window has ended."""
    days, width = tally.kept.shape
    least = np.zeros((days, width), dtype=np.int64)
    now = tally.costs
    for day in range(min(tally.last, days) - 1, -1, -1):
        most = int(tally.steps[day].max())
        padded = np.append(now, np.full(most, now.max()))
        now = np.lib.stride_tricks.sliding_window_view(padded, most + 1).min(axis=1)
        least[day] = now
    return least


def _joined(parts: list[Numbers]) -> Numbers:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])


@kernel
def step(loose: Loose, values: Numbers, day: int, duty: int) -> int:
    """Add a duty to `values` int64[sum] in place. Returns what that charges, -1 if it is forbidden."""
    charged = 0
    for i in range(len(values)):
        grown = values[i] + loose.steps[i, day, duty]
        if day == loose.last[i] - 1:
            charged += loose.costs[loose.offsets[i] + grown]
            values[i] = 0
        else:
            values[i] = loose.kept[loose.offsets[i] + (day + 1) * loose.widths[i] + grown]
            if values[i] < 0:
                return -1
    return charged


@kernel
def ahead(loose: Loose, values: Numbers, day: int) -> int:
    """A lower bound on what these values will cost from a day on."""
    cost = 0
    for i in range(len(values)):
        cost += loose.least[loose.offsets[i] + day * loose.widths[i] + values[i]]
    return cost


@kernel
def breaks(loose: Loose, line: NDArray[np.int16]) -> NDArray[np.bool_]:
    """bool[sum]: whether a line int16[day] brings it to a value that is forbidden."""
    found = np.zeros(len(loose.last), dtype=np.bool_)
    for i in range(len(loose.last)):
        value = np.int64(0)
        for day in range(loose.last[i]):
            value += loose.steps[i, day, line[day]]
        found[i] = loose.costs[loose.offsets[i] + value] >= FORBIDDEN
    return found
