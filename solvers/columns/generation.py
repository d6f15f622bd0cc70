"""Column generation: new lines until none would help the master, with a true bound after every round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from roster.table import Table
from solvers.cancelling import Cancelled
from solvers.columns.master import Master, Mixture
from solvers.columns.pool import Pool
from solvers.columns.pricing import Pricing, Round
from solvers.columns.simplex import Floats
from solvers.columns.smoothing import Smoothing

Barred = NDArray[np.bool_]
"""bool[row, day, duty]: cells that no line may hold."""

Left = Callable[[], float | None]
"""Says how many seconds are left, if there is a limit."""


@dataclass(frozen=True, slots=True)
class Converged:
    """Where a generation ended: the best round, the last mixture, and whether they are as close as was asked."""

    best: Round
    mixture: Mixture
    complete: bool


class Generation:
    """Works on one pool and one master; told of every round by `on_round`."""

    def __init__(
        self,
        table: Table,
        pricing: Pricing,
        pool: Pool,
        on_round: Callable[[Round], None],
        ended: Cancelled,
        left: Left,
    ) -> None:
        self.pool, self.master = pool, Master(pricing.ties, len(table.rows), pool)
        self._pricing, self._on_round, self._ended, self._left = pricing, on_round, ended, left

    def converge(self, begin: Floats) -> Converged | None:
        """Generate from duals float64[work] until the bound meets the mixture's cost, or until it ended.

        None if there is no round or no mixture yet.
        """
        return self._generate(begin, None, None, lambda best, mixture: best.bound >= mixture.cost)

    def repair(self, barred: Barred, enough: float, near: float) -> Converged | None:
        """Generate lines without barred cells until the mixture costs no more than `enough`, or the bound is near it.

        `near` is a part of the cost. None if it ended before there was a round.
        """
        mixture = self.master.solve(self._left(), barred)
        if mixture is None:
            return None

        def close(best: Round, mixture: Mixture) -> bool:
            return mixture.cost <= enough or best.bound >= mixture.cost * (1.0 - near)

        return self._generate(mixture.duals, mixture, barred, close)

    def _generate(
        self,
        begin: Floats,
        mixture: Mixture | None,
        barred: Barred | None,
        close: Callable[[Round, Mixture], bool],
    ) -> Converged | None:
        smoothing, best, solved, complete = Smoothing(), None, begin, False
        while not complete:
            found = self._pricing.round(smoothing.between(solved), self._ended, barred)
            if found is None:
                break
            if barred is None:
                self._on_round(found)
            if best is None or found.value > best.value:
                best = found
            if found.impossible:
                break
            fresh = self._take_up(found)
            none_left = not fresh and smoothing.settled
            smoothing.learn(solved, found, fresh)
            after = self.master.solve(self._left(), barred)
            if after is None:
                break
            complete = close(best, after) or (none_left and mixture is not None)
            mixture, solved = after, after.duals
            if complete and barred is None and mixture.cheating:
                complete = not self.master.insist()
        return None if best is None or mixture is None else Converged(best, mixture, complete)

    def _take_up(self, found: Round) -> bool:
        """Give the lines of a round to the pool. Says whether any is new."""
        fresh = [self.pool.add(row, priced.line) for row, priced in enumerate(found.priced) if priced.line is not None]
        return any(fresh)
