"""A filled table as a search by neighbourhoods sees it."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from roster.scoring import Score, Scorer
from roster.table import Cells16, Table
from solvers.neighbourhoods.reach import reach_of


class Scene:
    """A table with what every small model of it needs."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.scorer = Scorer(table)
        self.reach = reach_of(table)
        self.allowed = table.allowed()
        self.open = self.allowed.sum(axis=2) > 1
        self.all_rows = np.ones(len(table.rows), dtype=np.bool_)
        self.all_days = np.arange(table.days) >= table.first
        self.period = table.days - table.first
        self.prices = np.array([term.price or 0 for term in table.terms], dtype=np.int64)
        self.hard = np.array([term.price is None for term in table.terms], dtype=np.bool_)
        self.dearest = max((term.price or 1 for term in table.terms), default=1)

    def days_seen(self, terms: NDArray[np.int64]) -> NDArray[np.bool_]:
        """bool[term, day]: the days of the period that these terms see."""
        days = np.unpackbits(self.reach.days[terms], axis=1, count=self.table.days).astype(np.bool_)
        days[:, : self.table.first] = False
        return days


class Situation:
    """A filled table, and what its terms amount to."""

    def __init__(self, scene: Scene, cells: Cells16) -> None:
        self.scene, self.cells = scene, cells
        self.amounts = scene.scorer.amounts(cells)
        self.score = Score(int(self.amounts[scene.hard].sum()), int(self.amounts @ scene.prices))
        self.breach = self.score.cost + scene.dearest
        self.costs = self.amounts * np.where(scene.hard, self.breach, scene.prices)

    @property
    def value(self) -> int:
        """The cost, with `breach` for each breach of a hard term."""
        return self.value_at(self.breach)

    def value_at(self, breach: int) -> int:
        """The cost, with another price for each breach."""
        return self.score.cost + breach * self.score.hard

    @cached_property
    def row_costs(self) -> NDArray[np.float64]:
        """float64[row]: what the terms of each row cost, a term of several rows shared out."""
        reach = self.scene.reach
        costs = np.bincount(reach.of, self.costs, len(reach.rows)) / np.maximum(reach.rows.sum(axis=1), 1)
        shares: NDArray[np.float64] = costs @ reach.rows
        return shares

    @cached_property
    def day_costs(self) -> NDArray[np.float64]:
        """float64[day]: what the terms of each day of the period cost, a term of several days shared out."""
        days = self.scene.days_seen(np.flatnonzero(self.costs))
        shares: NDArray[np.float64] = (self.costs[self.costs > 0] / np.maximum(days.sum(axis=1), 1)) @ days
        return shares
