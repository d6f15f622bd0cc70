"""The bools of a table, what deviations from it cost, and soft sums over it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model
from ortools.sat.python.cp_model_helper import Literal

from roster.table import Cells16, Duties, Table, numbers_of

Weighted = tuple[int, Literal]
"""A weight that counts where the literal is true."""


class Sheet:
    """A bool for each row, day and duty, the past and closed duties fixed; one duty a cell."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.model = cp_model.CpModel()
        self._shape = (len(table.rows), table.days, len(table.duties))
        self._work = [self.model.new_bool_var("") for _ in range(int(np.prod(self._shape)))]
        self._never = self.model.new_constant(0)
        self._holds: dict[tuple[int, int, Duties], Literal] = {}
        self._costs: list[tuple[int, cp_model.IntVar]] = []
        for work, open_ in zip(self._work, table.allowed().flat, strict=True):
            if not open_:
                self.model.add(work == 0)
        for row in range(len(table.rows)):
            for day in range(table.days):
                self.model.add_exactly_one(self._works(row, day, range(len(table.duties))))

    def _works(self, row: int, day: int, duties: Iterable[int]) -> list[cp_model.IntVar]:
        return [self._work[np.ravel_multi_index((row, day, duty), self._shape)] for duty in duties]

    def holds(self, row: int, day: int, duties: Duties) -> Literal:
        """The literal that the cell holds one of these duties; a day outside the table holds none."""
        if not 0 <= day < self.table.days:
            return self._never
        key = (row, day, duties)
        if key not in self._holds:
            self._holds[key] = self.any_of(self._works(row, day, numbers_of(duties)))
        return self._holds[key]

    def any_of(self, literals: list[Literal] | list[cp_model.IntVar]) -> Literal:
        """The literal that at least one of these is true."""
        if len(literals) < 2:
            return literals[0] if literals else self._never
        either = self.model.new_bool_var("")
        self.model.add_max_equality(either, literals)
        return either

    def clause(self, literals: list[Literal], cost: int | None) -> None:
        """Require that one of these is true, or else pay the cost, if there is one."""
        if cost is None:
            self.model.add_bool_or(literals)
        else:
            unmet = self.model.new_bool_var("")
            self.model.add_bool_or([*literals, unmet])
            self._costs.append((cost, unmet))

    def measured(self, row: int, measure: int, start: int, stop: int) -> list[Weighted]:
        """What each duty of the row adds to a measure over days `start` to `stop` (exclusive)."""
        amounts = self.table.measures[measure]
        return [
            (int(amounts[day, duty]), work)
            for day in range(max(start, 0), min(stop, self.table.days))
            for duty, work in enumerate(self._works(row, day, range(len(self.table.duties))))
            if amounts[day, duty]
        ]

    def sum(self, parts: Iterable[Weighted], base: int = 0) -> tuple[cp_model.IntVar, int]:
        """A variable that is `base` plus the sum of the parts, and how large it may be in either direction."""
        weights, literals = [], []
        for weight, literal in parts:
            weights.append(weight)
            literals.append(literal)
        size = abs(base) + sum(map(abs, weights))
        variable = self.model.new_int_var(-size, size, "")
        self.model.add(variable == cp_model.LinearExpr.weighted_sum(literals, weights) + base)
        return variable, size

    def soft_sum(
        self,
        parts: Iterable[Weighted],
        least: int | None,
        most: int | None,
        price: int | None,
        base: int = 0,
        unit: int = 1,
    ) -> None:
        """Keep `base` plus the parts within limits, or pay for each unit outside, the last one rounded up."""
        variable, size = self.sum(parts, base)
        if least is not None:
            self._soft(least - variable, size + abs(least), price, unit)
        if most is not None:
            self._soft(variable - most, size + abs(most), price, unit)

    def _soft(self, excess: cp_model.LinearExprT, size: int, price: int | None, unit: int) -> None:
        if price is None:
            self.model.add(excess <= 0)
        else:
            self.pay(price, self.steps([excess], size, unit))

    def steps(self, excesses: list[cp_model.LinearExprT], size: int, unit: int) -> cp_model.IntVar:
        """A variable that is the largest excess above 0 in units, the last one rounded up."""
        excess = self.model.new_int_var(0, size, "")
        self.model.add_max_equality(excess, [*excesses, 0])
        if unit == 1:
            return excess
        steps = self.model.new_int_var(0, size, "")
        self.model.add_division_equality(steps, excess + (unit - 1), unit)
        return steps

    def pay(self, price: int, variable: cp_model.IntVar) -> None:
        """Pay the price for each unit of a variable."""
        self._costs.append((price, variable))

    def finish(self) -> cp_model.CpModel:
        """The model with its objective."""
        prices, variables = [price for price, _ in self._costs], [variable for _, variable in self._costs]
        self.model.minimize(cp_model.LinearExpr.weighted_sum(variables, prices))
        return self.model

    def cells(self, solution: NDArray[np.int64]) -> Cells16:
        """The filled table of a solution, which holds a value for each variable of the model."""
        held = solution[: len(self._work)].reshape(self._shape)
        cells: Cells16 = held.argmax(axis=2).astype(np.int16)
        return cells
