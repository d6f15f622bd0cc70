"""Column generation: new lines until none would help the master, with a true bound after every round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import inf

import numpy as np

from roster.table import Table
from solvers.cancelling import Cancelled
from solvers.columns.master import Master, Mixture
from solvers.columns.pool import Pool
from solvers.columns.pricing import NOTHING, SCALE, Pricing, Round, Taken
from solvers.columns.shares import Mask
from solvers.columns.simplex import Floats
from solvers.columns.smoothing import Smoothing

Left = Callable[[], float | None]
"""Says how many seconds are left, if there is a limit."""

Close = Callable[[Round, Mixture], bool]
"""Says whether the best round and a mixture are as close as is asked."""


@dataclass(frozen=True, slots=True)
class Converged:
    """Where a generation ended: the best round and the last mixture."""

    best: Round
    mixture: Mixture


@dataclass(frozen=True, slots=True)
class Goal:
    """When a repair has gone far enough.

    enough     a cost that is good enough for the mixture
    steep      a bound above which to go no further
    near       how near the bound comes to the cost at last, as a part of it
    """

    enough: float
    steep: float
    near: float

    def is_steep(self, reached: Converged) -> bool:
        """Whether a mixture costs more than it may, or must."""
        return reached.best.bound > self.steep or reached.mixture.cost * (1.0 - self.near) > self.steep

    def met(self, best: Round, mixture: Mixture) -> bool:
        """Whether it is reached, or given up."""
        return mixture.cost <= self.enough or best.bound > self.steep or best.bound >= mixture.cost * (1.0 - self.near)


def _met(best: Round, mixture: Mixture) -> bool:
    return best.bound >= mixture.cost


class Generation:
    """Works on one pool and one master; `on_round` is told of every round that holds for the whole table."""

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
        """Generate from all lines of the pool and duals float64[work] until the bound meets the mixture's cost.

        None if it ended before there was a mixture.
        """
        self.master.hold(range(len(self.pool)))
        if self._pricing.large:
            return self._generate_in_focus(begin, None, NOTHING, _met)
        return self._generate(Smoothing(), begin, None, NOTHING, _met)

    def repair(self, before: Converged, taken: Taken, goal: Goal) -> Converged | None:
        """Generate around the lines that are taken, beginning with the lines that the master holds.

        None if it ended before there was a mixture.
        """
        lines = self.pool.lines
        self.master.hold(
            number for number in self.master.held if taken.get(lines[number].row, lines[number]) is lines[number]
        )
        mixture = self.master.solve(self._left())
        if mixture is None:
            return None
        smoothing = Smoothing(before.best.duals / SCALE)
        if not self._pricing.large:
            return self._generate(smoothing, mixture.duals, mixture, taken, goal.met)
        near = self._generate(smoothing, mixture.duals, mixture, taken, goal.met, focused=True)
        if near is None or near.mixture.cost <= goal.enough:
            return near
        return self._generate_in_focus(near.best.duals / SCALE, near.mixture, taken, goal.met)

    def within(self, before: Converged, open_: Mask, goal: Goal) -> Converged | None:
        """Generate lines in open cells bool[row, day, duty] alone, beginning with those that the master holds.

        The focus is set anew where that gets steep; None if it ended before there was a mixture.
        """
        lines, days = self.pool.lines, np.arange(open_.shape[1])
        self._pricing.keep_to(open_)
        self.master.hold(
            number for number in self.master.held if open_[lines[number].row, days, lines[number].duties].all()
        )
        mixture = self.master.solve(self._left())
        if mixture is None:
            return None
        smoothing = Smoothing(before.best.duals / SCALE)
        close = replace(goal, steep=inf).met
        near = self._generate(smoothing, mixture.duals, mixture, NOTHING, close, focused=True)
        if near is None or not self._pricing.large or near.best.impossible or near.mixture.cost <= goal.steep:
            return near
        self._pricing.focus(near.best.duals)
        smoothing = Smoothing(near.best.duals / SCALE)
        return self._generate(smoothing, near.mixture.duals, near.mixture, NOTHING, close, focused=True)

    def focus(self, on: Converged) -> None:
        """Open all cells, and set the focus where a generation ended."""
        self._pricing.keep_to(None)
        if self._pricing.large:
            self._pricing.focus(on.best.duals)

    def _generate_in_focus(
        self, duals: Floats, mixture: Mixture | None, taken: Taken, close: Close
    ) -> Converged | None:
        """Price all lines, then those in focus there until they meet the mixture, and so on."""
        best: Round | None = None
        while True:
            found = self._pricing.round(duals, self._ended, taken)
            if found is None:
                break
            if not taken:
                self._on_round(found)
            if best is None or found.value > best.value:
                best = found
            fresh = self._take_up(found)
            if mixture is not None:
                self._pricing.sharpen(found, mixture.cost - found.value / SCALE)
            if found.impossible or (mixture is not None and self._done(close(best, mixture), fresh, mixture, taken)):
                break
            after = self.master.solve(self._left())
            if after is None:
                break
            self._pricing.focus(found.duals, taken)
            inner = self._generate(Smoothing(duals), after.duals, after, taken, close, focused=True)
            if inner is None:
                break
            duals, mixture = inner.best.duals / SCALE, inner.mixture
        return None if best is None or mixture is None else Converged(best, mixture)

    def _done(self, close: bool, fresh: bool, mixture: Mixture, taken: Taken) -> bool:
        """Whether no better mixture will come; at the root, a mixture that falls short may first become dearer."""
        if fresh and not close:
            return False
        return bool(taken) or not mixture.cheating or not self.master.insist()

    def _generate(
        self,
        smoothing: Smoothing,
        solved: Floats,
        mixture: Mixture | None,
        taken: Taken,
        close: Close,
        focused: bool = False,
    ) -> Converged | None:
        best: Round | None = None
        complete = False
        while not complete:
            found = self._pricing.round(smoothing.between(solved), self._ended, taken, focused)
            if found is None:
                break
            if not taken and not focused:
                self._on_round(found)
            if best is None or found.value > best.value:
                best = found
            if found.impossible:
                break
            fresh = self._take_up(found)
            none_left = not fresh and smoothing.settled and mixture is not None
            if focused and not smoothing.settled:
                self._take_up_at(solved, taken)
            smoothing.learn(solved, found, fresh)
            after = self.master.solve(self._left())
            if after is None:
                break
            mixture, solved = after, after.duals
            done = close(best, mixture) or none_left
            complete = done and (focused or self._done(True, fresh, mixture, taken))
        return None if best is None or mixture is None else Converged(best, mixture)

    def _take_up_at(self, solved: Floats, taken: Taken) -> None:
        """Take up the lines in focus at the master's own duals too: they cost less than solving it once more."""
        found = self._pricing.round(solved, self._ended, taken, focused=True)
        if found is not None:
            self._take_up(found)

    def _take_up(self, found: Round) -> bool:
        """Give the lines of a round to the pool and the master. Says whether any is new to the master."""
        lines = [(row, priced.line) for row, priced in enumerate(found.priced) if priced.line is not None]
        numbers = [self.pool.add(row, line) for row, line in lines]
        return sum(self.master.let_in(number) for number in numbers if number is not None) > 0
