"""What a window of days offers a row: of duties that do the same to outline and sums, the cheapest."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from solvers.replanning.held import Held
from solvers.replanning.outlines import Outlines
from solvers.replanning.sums import TOUCHED, Floats, Ints, Sums

OPTION = np.dtype([("price", np.float64), ("more", np.int64), ("duty", np.int32), ("next", np.int32)], align=True)
"""A duty, what it costs, what it adds to the packed totals, and the next option of its class; -1 after the last."""

NONE = -1
"""In place of an option."""


class Options(NamedTuple):
    """The options of each day of a window, by the class of duties (see `Outlines.alike`).

    firsts    int32[day, class], the first option of a class, or NONE
    options   OPTION[day, place]
    counts    int64[day], how many there are
    ahead     float64[day + 1], what the days from this one on cost at least, by their prices alone
    """

    firsts: NDArray[np.int32]
    options: NDArray[np.void]
    counts: Ints
    ahead: Floats


def room_for_options(days: int, duties: int) -> Options:
    """Room for any window."""
    return Options(
        np.full((days, duties), NONE, dtype=np.int32),
        np.zeros((days, duties), dtype=OPTION),
        np.zeros(days, dtype=np.int64),
        np.zeros(days + 1, dtype=np.float64),
    )


@kernel
def offer(
    outlines: Outlines, sums: Sums, held: Held, options: Options, row: int, first: int, last: int, prices: Floats
) -> None:
    """Set the options of days `first` to `last` (exclusive) at `prices` float64[day, duty], infinite where closed."""
    options.ahead[last] = 0.0
    for day in range(last - 1, first - 1, -1):
        options.counts[day] = 0
        options.firsts[day, :] = NONE
        cheapest = np.inf
        for duty in range(prices.shape[1]):
            if prices[day, duty] < np.inf:
                more = _more(sums, held, day, duty)
                if more >= 0:
                    _put(options, day, outlines.alike[outlines.outline[row], duty], duty, prices[day, duty], more)
                    cheapest = min(cheapest, prices[day, duty])
        options.ahead[day] = options.ahead[day + 1] + cheapest


@kernel
def _more(sums: Sums, held: Held, day: int, duty: int) -> int:
    """What a duty adds to the packed totals; -1 if it adds to a sum that is closed."""
    for i in range(held.counts[1]):
        if sums.steps[sums.ladder[held.closed[i]], day, duty] > 0:
            return -1
    more = np.int64(0)
    for place in range(held.counts[0]):
        ladder = sums.ladder[held.sums[place]]
        if ladder != TOUCHED:
            more += np.int64(sums.steps[ladder, day, duty]) << held.shifts[place]
    return int(more)


@kernel
def _put(options: Options, day: int, kind: int, duty: int, price: float, more: int) -> None:
    """Put a duty among the options of its class, or in place of a dearer one that adds the same."""
    place = options.firsts[day, kind]
    while place != NONE:
        option = options.options[day, place]
        if option.more == more:
            if price < option.price:
                option.price, option.duty = price, duty
            return
        place = option.next
    place = options.counts[day]
    option = options.options[day, place]
    option.price, option.more, option.duty, option.next = price, more, duty, options.firsts[day, kind]
    options.firsts[day, kind] = place
    options.counts[day] += 1
