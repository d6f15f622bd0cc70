"""Diving: lines that the best mixture takes most of are taken whole, one after another, until a roster is left.

After each step new lines are priced, so that the other rows fit around what was taken. Where a step makes the mixture
much dearer, others are tried in its place (a limited discrepancy search: Sadykov, Vanderbeck, Pessoa, Tahiri and Uchoa,
INFORMS Journal on Computing 31, 2019).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

import numpy as np

from roster.table import Cells16, Table
from solvers.columns.generation import Converged, Generation, Goal
from solvers.columns.machines import Numbers
from solvers.columns.master import LITTLE, Mixture
from solvers.columns.pool import Line
from solvers.columns.pricing import NOTHING, Taken
from solvers.columns.shares import likeliest

NOISE = 0.2
"""How far amounts are varied, so that no two dives are the same."""


@dataclass(frozen=True, slots=True)
class Care:
    """How careful a dive is. All but `tries` are parts: of a whole line, of the rows, or of the mixture's cost.

    sure     lines of which the mixture takes as much are taken together,
    share    as long as they are no more than this part of the rows
    enough   how much dearer the mixture may become without more than one look for new lines
    steep    how much dearer it may become without a try of another step
    near     how near the bound comes to the cost after a step
    tries    steps that are tried
    """

    sure: float
    share: float
    enough: float
    steep: float
    near: float
    tries: int


CAREFUL = Care(sure=0.8, share=0.1, enough=0.0005, steep=0.003, near=0.002, tries=3)


@dataclass(frozen=True, slots=True)
class _Step:
    """The lines that are taken, what the other rows make of it, and the lines that the master holds then."""

    taken: Taken
    reached: Converged
    held: list[int]


class Dive:
    """One way down from a mixture. With `vary`, amounts vary at random."""

    def __init__(
        self, table: Table, generation: Generation, care: Care, vary: np.random.Generator | None = None
    ) -> None:
        self._table, self._generation, self._care, self._vary = table, generation, care, vary
        self._below = inf

    def run(self, root: Converged, below: int | None, taken: Taken = NOTHING) -> Cells16 | None:
        """The roster at the end, if it may cost less than `below`; None if it cannot, or it ended first.

        The lines that are `taken` stay as they are.
        """
        self._below = inf if below is None else below - 1
        step: _Step | None = _Step(NOTHING, root, self._generation.master.held)
        if taken:
            step = self._step(_Step(NOTHING, root, self._generation.master.held), taken, self._last())
        while step is not None and step.reached.best.bound <= self._below and not step.reached.mixture.cheating:
            open_ = self._open(step.reached.mixture)
            if len(open_) == 0:
                return likeliest(self._table, self._generation.pool, step.reached.mixture)
            step = self._down(step, open_)
        return None

    def _down(self, step: _Step, open_: Numbers) -> _Step | None:
        """A step further: the first that is not steep, or else the least steep; None if it ended."""
        mixture, care = step.reached.mixture, self._care
        goal = Goal(mixture.cost * (1.0 + care.enough), min(self._below, mixture.cost * (1.0 + care.steep)), care.near)
        sure = int((mixture.amounts[open_] >= care.sure).sum())
        first = open_[: max(1, min(sure, int(care.share * len(self._table.rows))))]
        steep: list[_Step] = []
        single = open_[int(len(first) == 1) : care.tries].reshape(-1, 1)
        for chosen in [first, *single]:
            after = self._step(step, {**step.taken, **{line.row: line for line in self._lines(chosen)}}, goal)
            if after is None or not goal.is_steep(after.reached):
                return after
            steep.append(after)
        least = min(steep, key=lambda after: after.reached.mixture.cost)
        return self._step(least, least.taken, self._last())

    def _last(self) -> Goal:
        """To go on until the mixture is known well."""
        return Goal(-inf, self._below, self._care.near)

    def _step(self, before: _Step, taken: Taken, goal: Goal) -> _Step | None:
        self._generation.master.hold(before.held)
        reached = self._generation.repair(before.reached, taken, goal)
        return None if reached is None else _Step(taken, reached, self._generation.master.held)

    def _open(self, mixture: Mixture) -> Numbers:
        """The numbers of the lines that are taken in part, the one to begin with first."""
        open_ = np.flatnonzero((mixture.amounts > LITTLE) & (mixture.amounts < 1.0 - LITTLE))
        amounts = mixture.amounts[open_]
        if self._vary is not None:
            amounts = amounts * (1.0 + NOISE * self._vary.random(len(open_)))
        return open_[np.argsort(-amounts, kind="stable")]

    def _lines(self, numbers: Numbers) -> list[Line]:
        return [self._generation.pool.lines[number] for number in numbers]
