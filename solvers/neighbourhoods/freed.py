"""The small model of what some freed cells of a filled table can change."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from roster.scoring import Score, Scorer
from roster.table import Cells16, Table, Wish
from solvers.cp_sat.board import Board
from solvers.cp_sat.kinds import lower
from solvers.cp_sat.total import Total
from solvers.neighbourhoods.reach import reach_of


class Scene:
    """A table with what every small model of it needs."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.scorer = Scorer(table)
        self.reach = reach_of(table)
        self.allowed = table.allowed()
        self.open = self.allowed.sum(axis=2) > 1
        self.prices = np.array([term.price or 0 for term in table.terms], dtype=np.int64)
        self.hard = np.array([term.price is None for term in table.terms], dtype=np.bool_)
        self.dearest = max((term.price or 1 for term in table.terms), default=1)


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
        return int(self.costs.sum())


class FreedModel:
    """The terms that see the freed cells bool[row, day]; every other cell is a constant.

    The objective plus `elsewhere` is the value of the whole table. A hard term that is broken now has a price, so that
    a table that breaks some can still be improved step by step.
    """

    def __init__(self, now: Situation, freed: NDArray[np.bool_]) -> None:
        scene, width = now.scene, len(now.scene.table.duties)
        held = now.cells[..., None] == np.arange(width, dtype=np.int16)
        self.board = Board(scene.table, np.where(freed[..., None], scene.allowed, held))
        seen = scene.reach.seen(freed)
        self.here = int(now.costs[seen].sum())
        self.elsewhere = now.value - self.here
        self.cost = Total()
        for number in seen.tolist():
            term = scene.table.terms[number]
            if term.price is None and now.amounts[number] and not isinstance(term, Wish):
                term = replace(term, price=now.breach)
            self.cost.add_total(term.price or 0, lower(term, self.board))
        self.proto.minimize(self.cost.expression)

    @property
    def proto(self) -> cp_model.CpModel:
        """The model that a solver takes."""
        return self.board.model

    @property
    def size(self) -> int:
        """Variables and constraints."""
        return len(self.proto.proto.variables) + len(self.proto.proto.constraints)

    def ask_for_less(self) -> None:
        """Ask for a lower value than the filled table has."""
        self.proto.add(self.cost.expression <= self.here - 1)
