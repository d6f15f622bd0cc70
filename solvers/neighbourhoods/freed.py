"""The small model of what some freed cells of a filled table can change."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from roster.table import Wish
from solvers.cp_sat.board import Board
from solvers.cp_sat.kinds import lower
from solvers.cp_sat.total import Total
from solvers.neighbourhoods.situation import Situation


class FreedModel:
    """The terms that see the freed cells bool[row, day]; every other cell is a constant.

    The objective plus `elsewhere` is the value of the whole table. A hard term that is broken now has a price, so that
    a table that breaks some can still be improved step by step. A freed cell may hold what it does now, and all that
    the table allows or what is `promising` of that, bool[row, day, duty].
    """

    def __init__(self, now: Situation, freed: NDArray[np.bool_], promising: NDArray[np.bool_] | None = None) -> None:
        scene, width = now.scene, len(now.scene.table.duties)
        held = now.cells[..., None] == np.arange(width, dtype=np.int16)
        choices = scene.allowed if promising is None else scene.allowed & promising | held
        self.board = Board(scene.table, np.where(freed[..., None], choices, held))
        seen = scene.reach.seen(freed)
        self.breach = now.breach
        self.here = int(now.costs[seen].sum())
        self._value = now.value
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
    def elsewhere(self) -> int:
        """What all other terms cost."""
        return self._value - self.here

    @property
    def size(self) -> int:
        """Variables and constraints."""
        return len(self.proto.proto.variables) + len(self.proto.proto.constraints)

    def ask_for_less(self) -> None:
        """Ask for a lower value than the filled table has."""
        self.proto.add(self.cost.expression <= self.here - 1)
