"""A whole table as one CP-SAT model."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from roster.table import Table
from solvers.cp_sat.board import Board
from solvers.cp_sat.kinds import lower
from solvers.cp_sat.total import Total


class TableModel:
    """A board with every term lowered; the objective is the table's cost, to the unit.

    `amounts` holds the amount of each term, in the order of the table's terms.
    """

    def __init__(self, table: Table) -> None:
        self.board = Board(table)
        self.amounts = [lower(term, self.board) for term in table.terms]
        cost = Total()
        for term, amount in zip(table.terms, self.amounts, strict=True):
            if term.price:
                cost.add_total(term.price, amount)
        self.board.model.minimize(cost.expression)

    @property
    def proto(self) -> cp_model.CpModel:
        """The model that a solver takes."""
        return self.board.model

    def amounts_of(self, solution: NDArray[np.int64]) -> NDArray[np.int64]:
        """int64[term]: what the model believes each term's amount to be in a solution."""
        return np.array([amount.value(solution) for amount in self.amounts], dtype=np.int64)
