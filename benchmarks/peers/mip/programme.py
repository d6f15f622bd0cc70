"""A mixed-integer programme that any solver can take: sparse rows, bounded columns, one cost to make least."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.mip.affine import Affine, known

Floats = NDArray[np.float64]


class Programme:
    """Columns lie in 0..upper, rows in low..high. `cost` is what to make least; its range is not kept."""

    def __init__(self) -> None:
        self.cost = known(0)
        self._uppers: list[int] = []
        self._integer: list[bool] = []
        self._lows: list[float] = []
        self._highs: list[float] = []
        self._starts: list[int] = [0]
        self._indexes: list[int] = []
        self._values: list[int] = []
        self._nothing = self.column(0)

    def column(self, upper: int, integer: bool = True) -> Affine:
        """A new column in 0..`upper`."""
        self._uppers.append(upper)
        self._integer.append(integer)
        return Affine(0, 0, upper, {len(self._uppers) - 1: 1})

    def equal(self, body: Affine, value: int) -> None:
        """Require that the body is the value."""
        self._row(body, value, value)

    def at_most(self, body: Affine, limit: int) -> None:
        """Require that the body is no more than the limit."""
        if body.high > limit:
            self._row(body, -np.inf, limit)

    def _row(self, body: Affine, low: float, high: float) -> None:
        """Add a row. One that no column can move is kept too: solvers take it with a column that is always 0."""
        weights = body.weights or {**self._nothing.weights}
        self._indexes += weights.keys()
        self._values += weights.values()
        self._starts.append(len(self._indexes))
        self._lows.append(low - body.constant)
        self._highs.append(high - body.constant)

    @property
    def uppers(self) -> Floats:
        """float64[column]: the upper bounds; the lower are 0."""
        return np.array(self._uppers, dtype=np.float64)

    @property
    def integer(self) -> NDArray[np.bool_]:
        """bool[column]: which columns must be whole."""
        return np.array(self._integer, dtype=np.bool_)

    @property
    def costs(self) -> Floats:
        """float64[column]: what a unit of each column costs; `cost.constant` comes on top."""
        costs = np.zeros(len(self._uppers))
        costs[list(self.cost.weights.keys())] = list(self.cost.weights.values())
        return costs

    @property
    def row_bounds(self) -> tuple[Floats, Floats]:
        """float64[row] twice: the low and the high end of each row, infinite where there is none."""
        return np.array(self._lows, dtype=np.float64), np.array(self._highs, dtype=np.float64)

    @property
    def matrix(self) -> tuple[NDArray[np.int32], NDArray[np.int32], Floats]:
        """The rows, one after another: int32[row + 1] starts, int32[entry] columns, float64[entry] weights."""
        return (
            np.array(self._starts, dtype=np.int32),
            np.array(self._indexes, dtype=np.int32),
            np.array(self._values, dtype=np.float64),
        )
