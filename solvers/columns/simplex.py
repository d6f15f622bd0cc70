"""A linear programme that grows by columns, solved again and again; a failure of the solver is not the end of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil

import numpy as np
from numpy.typing import NDArray
from ortools.linear_solver import pywraplp  # type: ignore[import-untyped]

Floats = NDArray[np.float64]

PARAMETERS = pywraplp.MPSolverParameters
ON = ((PARAMETERS.INCREMENTALITY, PARAMETERS.INCREMENTALITY_ON), (PARAMETERS.PRESOLVE, PARAMETERS.PRESOLVE_OFF))
ANEW = ((PARAMETERS.INCREMENTALITY, PARAMETERS.INCREMENTALITY_OFF), (PARAMETERS.PRESOLVE, PARAMETERS.PRESOLVE_OFF))
PRESOLVED = ((PARAMETERS.INCREMENTALITY, PARAMETERS.INCREMENTALITY_OFF), (PARAMETERS.PRESOLVE, PARAMETERS.PRESOLVE_ON))
PRIMAL, DUAL = (((PARAMETERS.LP_ALGORITHM, kind),) for kind in (PARAMETERS.PRIMAL, PARAMETERS.DUAL))

AGAIN = (ANEW + DUAL, ANEW + PRIMAL, PRESOLVED + DUAL)
"""How to begin anew after a failure, one after another."""

LEAST_SECONDS = 0.01

WASTE = 1.0
"""Columns that were dropped, for each that was not, before the programme is written anew without them."""


@dataclass(frozen=True, slots=True)
class Solved:
    """An optimal solution: the objective, duals float64[row] and amounts float64[column], 0 of those dropped."""

    objective: float
    duals: Floats
    amounts: Floats


@dataclass(slots=True)
class _Column:
    """What a column is, so that it can be written anew."""

    cost: float
    most: float
    factors: dict[int, float] = field(default_factory=dict)


class Simplex:
    """Rows and columns as they come; each solve goes on from the last one. Costs are minimised."""

    def __init__(self) -> None:
        self._ends: list[tuple[float, float]] = []
        self._columns: dict[int, _Column] = {}
        self._count = 0
        self._dropped = 0
        self._tighter = False
        self._write()

    def row(self, low: float, high: float, columns: Sequence[tuple[int, float]] = ()) -> int:
        """A row whose total lies between these, with the columns so far by their factors. Returns its number."""
        self._ends.append((low, high))
        self._tighter = True
        number = len(self._rows)
        self._rows.append(self._solver.Constraint(low, high))
        for column, factor in columns:
            self._join(column, number, factor)
        return number

    def column(self, cost: float, most: float, rows: Sequence[int], factors: Sequence[float]) -> int:
        """A column of an amount from 0 to `most`, with its factors in some rows. Returns its number."""
        number, self._count = self._count, self._count + 1
        self._columns[number] = _Column(cost, most, dict(zip(rows, factors, strict=True)))
        self._write_column(number)
        return number

    def drop(self, column: int) -> None:
        """Take a column out for good."""
        self._variables.pop(column).SetUb(0.0)
        del self._columns[column]
        self._dropped += 1

    def join(self, column: int, row: int) -> None:
        """Count a column once in a further row."""
        self._join(column, row, 1.0)

    def limit(self, column: int, most: float) -> None:
        """Change the most that there may be of a column."""
        self._tighter |= most < self._columns[column].most
        self._columns[column].most = most
        self._variables[column].SetUb(most)

    def charge(self, column: int, cost: float) -> None:
        """Change what a unit of a column costs."""
        self._columns[column].cost = cost
        self._objective.SetCoefficient(self._variables[column], cost)

    def solve(self, seconds: float | None) -> Solved | None:
        """An optimal solution; None if there was no time for it, or no solver could find one."""
        if self._dropped > WASTE * len(self._columns):
            self._write()
        limit = None if seconds is None else ceil(1000 * max(seconds, LEAST_SECONDS))
        for status in self._attempts(limit):
            if status == pywraplp.Solver.OPTIMAL:
                return self._solved()
            if status == pywraplp.Solver.NOT_SOLVED:
                return None
        return None

    def _solved(self) -> Solved:
        amounts = np.zeros(self._count)
        amounts[list(self._variables)] = [variable.solution_value() for variable in self._variables.values()]
        duals = np.array([row.dual_value() for row in self._rows], dtype=np.float64)
        return Solved(self._objective.Value(), duals, amounts)

    def _attempts(self, limit: int | None) -> Iterator[int]:
        """States after going on, then after beginning anew.

        It goes on by the dual method where the last solution may have become infeasible, else by the primal one.
        """
        if limit is not None:
            self._solver.SetTimeLimit(limit)
        on = ON + (DUAL if self._tighter else PRIMAL)
        self._tighter = False
        for chosen in (on, *AGAIN):
            parameters = PARAMETERS()
            for parameter, value in chosen:
                parameters.SetIntegerParam(parameter, value)
            yield self._solver.Solve(parameters)

    def _write(self) -> None:
        """Write the programme anew, without columns that were dropped."""
        self._solver = pywraplp.Solver.CreateSolver("GLOP")
        self._solver.SuppressOutput()
        self._objective = self._solver.Objective()
        self._rows = [self._solver.Constraint(low, high) for low, high in self._ends]
        self._variables: dict[int, pywraplp.Variable] = {}
        self._dropped = 0
        for number in self._columns:
            self._write_column(number)

    def _write_column(self, number: int) -> None:
        column = self._columns[number]
        variable = self._variables[number] = self._solver.NumVar(0.0, column.most, "")
        self._objective.SetCoefficient(variable, column.cost)
        for row, factor in column.factors.items():
            self._rows[row].SetCoefficient(variable, factor)

    def _join(self, column: int, row: int, factor: float) -> None:
        self._columns[column].factors[row] = factor
        self._rows[row].SetCoefficient(self._variables[column], factor)
