"""All rows priced at once: new lines, and a bound on every roster of the table."""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd

import numpy as np

from roster.table import Table
from solvers.cancelling import Cancelled
from solvers.columns.machines import Numbers
from solvers.columns.programme import LineProgramme, Priced
from solvers.columns.smoothing import Floats
from solvers.columns.ties import Ties

SCALE = 1024
"""Duals are whole numbers of this part of a unit, so that bounds are reckoned without rounding errors."""

MOST_DUAL = 10**7
"""The most that a shortfall which may not be is reckoned to cost."""


@dataclass(frozen=True, slots=True)
class Round:
    """What pricing all rows gave: the best line of each row, a bound in units of the score, and the sum behind it.

    The sum is in parts of a unit, see SCALE. Both hold for every roster unless some row has no legal line at all.
    """

    priced: tuple[Priced, ...]
    bound: int
    value: int

    @property
    def impossible(self) -> bool:
        """Whether some row has no legal line."""
        return any(found.bound is None for found in self.priced)


class Pricing:
    """The rows of a table, made ready for being priced together."""

    def __init__(self, table: Table, ties: Ties, programmes: list[LineProgramme]) -> None:
        self.ties, self.programmes = ties, programmes
        self._grain = gcd(*(term.price or 0 for term in table.terms)) or 1

    def duals(self, found: Floats) -> Numbers:
        """int64[tie]: duals in parts of a unit, none below 0, those of a term together not above its price."""
        whole = np.maximum(np.rint(found * SCALE).astype(np.int64), 0)
        ceiling = (np.where(self.ties.price < 0, MOST_DUAL, self.ties.price) * SCALE)[self.ties.term]
        total = np.zeros(len(self.ties.price), dtype=np.int64)
        np.add.at(total, self.ties.term, whole)
        together = total[self.ties.term]
        for tie in np.flatnonzero(together > ceiling):
            whole[tie] = int(whole[tie]) * int(ceiling[tie]) // int(together[tie])
        return whole

    def round(self, duals: Numbers, ended: Cancelled) -> Round | None:
        """Price every row at duals int64[tie]; None if it ended before all were priced.

        By weak duality no roster costs less than what the demands earn at the duals, plus the least that each row can
        cost when it pays for its work at them. Scores are multiples of the greatest common divisor of all prices.
        """
        prices, priced = self.ties.prices(duals), []
        for programme in self.programmes:
            if ended():
                return None
            priced.append(programme.price(prices[programme.row], SCALE))
        value = int(self.ties.demand @ duals) + sum(found.bound or 0 for found in priced)
        grain = SCALE * self._grain
        return Round(tuple(priced), -(-value // grain) * self._grain, value)
