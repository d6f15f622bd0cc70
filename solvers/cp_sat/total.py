"""A linear total with its range known beforehand."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model
from ortools.sat.python.cp_model_helper import Literal

Fact = Literal | bool
"""Something true or false of the table: a literal of the model, or known already."""


def negated(fact: Fact) -> Fact:
    """The opposite of a fact."""
    return not fact if isinstance(fact, bool) else ~fact


class Total:
    """`constant` plus a weighted sum of variables; it can only lie in `low`..`high`."""

    def __init__(self, constant: int = 0) -> None:
        self.constant = constant
        self.low = constant
        self.high = constant
        self._weights: list[int] = []
        self._variables: list[Literal] = []

    def add_constant(self, amount: int) -> None:
        """Add a known amount."""
        self.constant += amount
        self.low += amount
        self.high += amount

    def add(self, weight: int, fact: Fact) -> None:
        """Add `weight` if the fact is true."""
        self.add_choice([(weight, fact)])

    def add_choice(self, choices: Iterable[tuple[int, Fact]]) -> None:
        """Add the weight of whichever fact is true; at most one of them is."""
        open_weights = [0]
        for weight, fact in choices:
            if fact is True:
                self.add_constant(weight)
            elif fact is not False:
                self._weights.append(weight)
                self._variables.append(fact)
                open_weights.append(weight)
        self.low += min(open_weights)
        self.high += max(open_weights)

    def add_variable(self, weight: int, variable: cp_model.IntVar, most: int) -> None:
        """Add `weight` times a variable in 0..`most`."""
        self._weights.append(weight)
        self._variables.append(variable)
        self.low += min(0, weight * most)
        self.high += max(0, weight * most)

    def add_total(self, weight: int, other: Total) -> None:
        """Add `weight` times another total."""
        self.constant += weight * other.constant
        self._weights += [weight * w for w in other._weights]
        self._variables += other._variables
        self.low += weight * (other.low if weight > 0 else other.high)
        self.high += weight * (other.high if weight > 0 else other.low)

    def times(self, weight: int) -> Total:
        """A new total, `weight` times this one."""
        product = Total()
        product.add_total(weight, self)
        return product

    @property
    def expression(self) -> cp_model.LinearExprT:
        """The total as the model writes it."""
        if not self._variables:
            return self.constant
        return cp_model.LinearExpr.weighted_sum(self._variables, self._weights) + self.constant

    def value(self, solution: NDArray[np.int64]) -> int:
        """The total in a solution, which holds a value for each variable of the model."""
        values = (int(solution[v.index]) if v.index >= 0 else 1 - int(solution[~v.index]) for v in self._variables)
        return self.constant + sum(weight * value for weight, value in zip(self._weights, values, strict=True))
