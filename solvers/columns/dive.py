"""Diving: lines that the best mixture takes most of are taken whole, one after another, until a roster is left.

After each step new lines are priced, so that the other rows fit around what was taken. Where a step makes the mixture
much dearer, others are tried in its place (a limited discrepancy search: Sadykov, Vanderbeck, Pessoa, Tahiri and Uchoa,
INFORMS Journal on Computing 31, 2019).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from roster.table import Cells16, Table
from solvers.columns.generation import Barred, Converged, Generation
from solvers.columns.machines import Numbers
from solvers.columns.master import LITTLE, Mixture
from solvers.columns.pool import Line

SURE = 0.8
"""Lines of which the mixture takes as much are taken together, as long as they are few."""

SHARE = 0.1
"""The part of the rows that are few."""

NOISE = 0.2
"""How far amounts are varied, so that no two dives are the same."""

ENOUGH = 0.0005
"""How much dearer a mixture may become, as a part of its cost, without a look for new lines."""

STEEP = 0.003
"""How much dearer it may become without a try of another step."""

NEAR = 0.002
"""How near the bound comes to the cost after a step, as a part of it."""

TRIES = 3


@dataclass(frozen=True, slots=True)
class _Step:
    """The cells that are barred after a step, and what the other rows make of it."""

    barred: Barred
    reached: Converged


class Dive:
    """One way down from a mixture. With `vary`, amounts are varied at random."""

    def __init__(self, table: Table, generation: Generation, vary: np.random.Generator | None) -> None:
        self._table, self._generation, self._vary = table, generation, vary

    def run(self, root: Converged, below: int | None) -> Cells16 | None:
        """The roster at the end; None if it ended, or cannot cost less than `below`."""
        nothing = np.zeros((len(self._table.rows), self._table.days, len(self._table.duties)), dtype=np.bool_)
        step = _Step(nothing, root)
        while not step.reached.mixture.cheating:
            if below is not None and step.reached.best.bound >= below:
                return None
            open_ = self._open(step.reached.mixture)
            if len(open_) == 0:
                return self._roster(step.reached.mixture)
            after = self._down(step, open_)
            if after is None:
                return None
            step = after
        return None

    def _down(self, step: _Step, open_: Numbers) -> _Step | None:
        """The best of a few steps further; None if it ended before."""
        before = step.reached.mixture
        sure = int((before.amounts[open_] >= SURE).sum())
        first = open_[: max(1, min(sure, int(SHARE * len(self._table.rows))))]
        best: _Step | None = None
        for taken in [first, *open_[1:TRIES].reshape(-1, 1)]:
            barred = self._taking(step.barred, taken)
            reached = self._generation.repair(barred, before.cost * (1.0 + ENOUGH), NEAR)
            if reached is None:
                return None
            if best is None or reached.mixture.cost < best.reached.mixture.cost:
                best = _Step(barred, reached)
            if reached.mixture.cost <= before.cost * (1.0 + STEEP):
                break
        return best

    def _open(self, mixture: Mixture) -> Numbers:
        """The numbers of the lines that are taken in part, the one to begin with first."""
        open_ = np.flatnonzero((mixture.amounts > LITTLE) & (mixture.amounts < 1.0 - LITTLE))
        amounts = mixture.amounts[open_]
        if self._vary is not None:
            amounts = amounts * (1.0 + NOISE * self._vary.random(len(open_)))
        return open_[np.argsort(-amounts, kind="stable")]

    def _taking(self, barred: Barred, taken: Numbers) -> Barred:
        """Bar all cells of the lines' rows but those that the lines hold."""
        after = barred.copy()
        for line in self._lines(taken):
            after[line.row] = True
            after[line.row, np.arange(self._table.days), line.duties] = False
        return after

    def _roster(self, mixture: Mixture) -> Cells16:
        cells = self._table.blank()
        for line in self._lines(np.flatnonzero(mixture.amounts > 0.5)):
            cells[line.row] = line.duties
        return cells

    def _lines(self, numbers: Numbers) -> list[Line]:
        return [self._generation.pool.lines[number] for number in numbers]
