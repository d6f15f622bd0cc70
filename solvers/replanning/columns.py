"""What a row's duties cost the columns: cover and company, by the tallies of the scoring kernels."""

from __future__ import annotations

import numpy as np

from roster.scoring import Compiled, Filled, accompanies, covers, kernel
from solvers.replanning.sums import Floats


@kernel
def move(compiled: Compiled, filled: Filled, row: int, day: int, duty: int, by: int) -> None:
    """Tally that a row comes to a duty on a day of the table (`by` 1) or leaves it (`by` -1)."""
    place = day * compiled.width + duty
    covers.change(compiled.covers, compiled.limits, filled, row, place, by)
    accompanies.change(compiled.accompanies, compiled.limits, filled, row, place, by)


@kernel
def clear(compiled: Compiled, filled: Filled, first: int) -> None:
    """Tally the columns as if nobody did anything from day `first` on, not even a day off."""
    for part in range(compiled.row_starts[-1], len(filled.tally)):
        filled.tally[part] = compiled.limits[part].base
    filled.present[:] = 0
    for row in range(filled.cells.shape[0]):
        for day in range(first):
            move(compiled, filled, row, day, filled.cells[row, day], 1)


@kernel
def price(
    compiled: Compiled,
    filled: Filled,
    begin: int,
    row: int,
    first: int,
    last: int,
    own: Floats,
    breach: float,
    noise: float,
    rng: np.random.Generator,
    prices: Floats,
) -> None:
    """What each duty would cost on days `first` to `last` (exclusive), counted from day `begin` of the table.

    prices   float64[day, duty], filled in: the columns' costs, each breach at `breach`, and the row's `own`, with noise
             of an exponential distribution of mean `noise`
    """
    accompanied = compiled.accompanies
    for day in range(first, last):
        for duty in range(compiled.width):
            prices[day, duty] = own[day, duty]
            if own[day, duty] == np.inf:
                continue
            place = (begin + day) * compiled.width + duty
            hard, cost = covers.peek(compiled.covers, compiled.limits, filled.tally, row, place)
            if accompanied.starts[place] < accompanied.starts[place + 1]:
                filled.change[:] = 0
                accompanies.change(accompanied, compiled.limits, filled, row, place, 1)
                hard, cost = hard + filled.change[0], cost + filled.change[1]
                accompanies.change(accompanied, compiled.limits, filled, row, place, -1)
            prices[day, duty] += cost + breach * hard
            if noise > 0.0:
                prices[day, duty] += noise * rng.standard_exponential()
