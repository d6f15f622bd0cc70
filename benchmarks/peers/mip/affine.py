"""A constant plus a weighted sum of columns, with its range."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Affine:
    """`constant` plus the sum of weight times column; no solution takes it outside `low`..`high`."""

    constant: int
    low: int
    high: int
    weights: dict[int, int] = field(default_factory=dict)

    def __add__(self, other: Affine | int) -> Affine:
        return total((self, other if isinstance(other, Affine) else known(other)))

    def __sub__(self, other: Affine | int) -> Affine:
        return self + other * -1

    def __rsub__(self, number: int) -> Affine:
        return self * -1 + number

    def __mul__(self, factor: int) -> Affine:
        ends = sorted((self.low * factor, self.high * factor))
        weights = {column: weight * factor for column, weight in self.weights.items()} if factor else {}
        return Affine(self.constant * factor, ends[0], ends[1], weights)


def known(number: int) -> Affine:
    """A number that no column moves."""
    return Affine(number, number, number)


def total(parts: Iterable[Affine]) -> Affine:
    """The sum of the parts."""
    constant = low = high = 0
    weights: dict[int, int] = {}
    for part in parts:
        constant += part.constant
        low += part.low
        high += part.high
        for column, weight in part.weights.items():
            weights[column] = weights.get(column, 0) + weight
    return Affine(constant, low, high, {column: weight for column, weight in weights.items() if weight})
