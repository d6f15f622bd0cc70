"""A linear programme that grows by columns, solved again and again; a failure of the solver is not the end of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray
from ortools.math_opt.python import mathopt  # type: ignore[import-untyped]

Floats = NDArray[np.float64]

FAILURES = (RuntimeError, ValueError, AssertionError, AttributeError)
"""What MathOpt raises if its solver ends abnormally; the last while it converts that very failure (ortools 9.15)."""

AGAIN = (
    (mathopt.SolverType.GLOP, mathopt.SolveParameters(lp_algorithm=mathopt.LPAlgorithm.DUAL_SIMPLEX)),
    (mathopt.SolverType.HIGHS, mathopt.SolveParameters()),
    (mathopt.SolverType.GLOP, mathopt.SolveParameters(presolve=mathopt.Emphasis.OFF)),
)
"""How to begin anew after a failure, one after another."""

LEAST_SECONDS = 0.01


@dataclass(frozen=True, slots=True)
class Solved:
    """An optimal solution: the objective, duals float64[row] and amounts float64[column], 0 of those dropped."""

    objective: float
    duals: Floats
    amounts: Floats


class Simplex:
    """Rows and columns as they come; each solve goes on from the last one. Costs are minimised."""

    def __init__(self) -> None:
        self._model = mathopt.Model()
        self._rows: list[mathopt.LinearConstraint] = []
        self._columns: dict[int, mathopt.Variable] = {}
        self._count = 0
        self._solver: mathopt.IncrementalSolver | None = None

    def row(self, low: float, high: float, columns: Sequence[tuple[int, float]] = ()) -> int:
        """A row whose total lies between these, with the columns so far by their factors. Returns its number."""
        row = self._model.add_linear_constraint(lb=low, ub=high)
        for column, factor in columns:
            row.set_coefficient(self._columns[column], factor)
        self._rows.append(row)
        return len(self._rows) - 1

    def column(self, cost: float, most: float, rows: Sequence[int], factors: Sequence[float]) -> int:
        """A column of an amount from 0 to `most`, with its factors in some rows. Returns its number."""
        column = self._model.add_variable(lb=0.0, ub=most)
        self._model.objective.set_linear_coefficient(column, cost)
        for row, factor in zip(rows, factors, strict=True):
            self._rows[row].set_coefficient(column, factor)
        self._columns[self._count] = column
        self._count += 1
        return self._count - 1

    def drop(self, column: int) -> None:
        """Take a column out for good."""
        self._model.delete_variable(self._columns.pop(column))

    def join(self, column: int, row: int) -> None:
        """Count a column once in a further row."""
        self._rows[row].set_coefficient(self._columns[column], 1.0)

    def limit(self, column: int, most: float) -> None:
        """Change the most that there may be of a column."""
        self._columns[column].upper_bound = most

    def charge(self, column: int, cost: float) -> None:
        """Change what a unit of a column costs."""
        self._model.objective.set_linear_coefficient(self._columns[column], cost)

    def solve(self, seconds: float | None) -> Solved | None:
        """An optimal solution; None if there was no time for it, or no solver could find one."""
        limit = None if seconds is None else timedelta(seconds=max(seconds, LEAST_SECONDS))
        for result in self._attempts(limit):
            if result.termination.reason == mathopt.TerminationReason.OPTIMAL:
                return self._solved(result)
            if result.termination.limit == mathopt.Limit.TIME:
                return None
        return None

    def _solved(self, result: mathopt.SolveResult) -> Solved:
        amounts = np.zeros(self._count)
        amounts[list(self._columns)] = result.variable_values(self._columns.values())
        return Solved(result.objective_value(), np.array(result.dual_values(self._rows), dtype=np.float64), amounts)

    def _attempts(self, limit: timedelta | None) -> Iterator[mathopt.SolveResult]:
        """Results of going on, then of beginning anew; an attempt that failed gives none."""
        try:
            if self._solver is None:
                self._solver = mathopt.IncrementalSolver(self._model, mathopt.SolverType.GLOP)
            yield self._solver.solve(params=mathopt.SolveParameters(time_limit=limit, presolve=mathopt.Emphasis.OFF))
        except FAILURES:
            pass
        self._solver = None
        for kind, parameters in AGAIN:
            parameters.time_limit = limit
            try:
                yield mathopt.solve(self._model, kind, params=parameters)
            except FAILURES:
                continue
