"""The master programme: how much of each known line to take, so that ties and lines cost least; a linear relaxation."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
from numpy.typing import NDArray
from ortools.math_opt.python import mathopt  # type: ignore[import-untyped]

from solvers.columns.smoothing import Floats
from solvers.columns.ties import Ties

DEAR = 20.0
"""What a unit of shortfall that there may not be costs here, as a multiple of the dearest price."""

ABSENT = 50.0
"""What a row without a line costs here, as a multiple of that: some rows may have no known line at first."""


class Master:
    """Holds the lines found so far, and finds the duals that go with the best mixture of them."""

    def __init__(self, ties: Ties, rows: int) -> None:
        self._ties = ties
        self._model = mathopt.Model()
        self._one = [self._model.add_linear_constraint(lb=1.0, ub=1.0) for _ in range(rows)]
        self._tied = [self._model.add_linear_constraint(lb=float(demand)) for demand in ties.demand]
        self._known: set[tuple[int, bytes]] = set()
        dear = DEAR * max(1, int(ties.price.max(initial=1)))
        for one in self._one:
            absent = self._model.add_variable(lb=0.0)
            self._model.objective.set_linear_coefficient(absent, ABSENT * dear)
            one.set_coefficient(absent, 1.0)
        for term, price in enumerate(ties.price):
            shortfall = self._model.add_variable(lb=0.0)
            self._model.objective.set_linear_coefficient(shortfall, dear if price < 0 else float(price))
            for tie in np.flatnonzero(ties.term == term):
                self._tied[tie].set_coefficient(shortfall, 1.0)
        self._solver = mathopt.IncrementalSolver(self._model, mathopt.SolverType.GLOP)

    def add(self, row: int, line: NDArray[np.int16], cost: int) -> bool:
        """Add a line of a row that costs so much by its own terms. Says whether it is new."""
        key = (row, line.tobytes())
        if key in self._known:
            return False
        self._known.add(key)
        amount = self._model.add_variable(lb=0.0)
        self._model.objective.set_linear_coefficient(amount, float(cost))
        self._one[row].set_coefficient(amount, 1.0)
        work = self._ties.work(row, line)
        for tie in np.flatnonzero(work):
            self._tied[tie].set_coefficient(amount, float(work[tie]))
        return True

    def solve(self, seconds: float | None) -> Floats | None:
        """The duals float64[tie] of the best mixture of lines; None if there was no time for it."""
        limit = None if seconds is None else timedelta(seconds=max(seconds, 0.01))
        result = self._solver.solve(params=mathopt.SolveParameters(time_limit=limit))
        if result.termination.reason != mathopt.TerminationReason.OPTIMAL:
            return None
        return np.array(result.dual_values(self._tied), dtype=np.float64)
