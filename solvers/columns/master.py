"""The master programme: how much of each known line to take, so that ties and lines cost least; a linear relaxation.

Most sums of work are far from their ends in any good mixture. A sum becomes a row of the programme only when a mixture
has been found that goes beyond one of its ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

import numpy as np
from numpy.typing import NDArray

from solvers.columns.machines import Numbers
from solvers.columns.pool import Line, Pool
from solvers.columns.simplex import Floats, Simplex, Solved
from solvers.columns.ties import FAR, Ties

DEAR = 2.0
"""What a unit of shortfall that there may not be costs at first, as a multiple of the dearest price."""

DEARER = 8.0
"""How many times more it costs once a mixture has been found to use it."""

DEAREST = 1e6
"""What it costs at most."""

ABSENT = 4.0
"""What a row without a line costs, as a multiple of that for each tie that it could meet."""

LITTLE = 1e-6
"""An amount that counts as nothing."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """The best mixture of lines: its cost, duals float64[work], and amounts float64[line] by the pool's numbers.

    cheating   whether it falls short where there may be no shortfall, or leaves a row without a line
    """

    cost: float
    duals: Floats
    amounts: Floats
    cheating: bool


class Master:
    """Holds the lines of a pool, and finds their best mixture and the duals that go with it."""

    def __init__(self, ties: Ties, rows: int, pool: Pool) -> None:
        self._ties, self._pool, self._simplex = ties, pool, Simplex()
        self._dear = DEAR * max(1, int(ties.price.max(initial=1)))
        self._low, self._high = ties.ends
        self._row_of = np.full(ties.works.sums, -1, dtype=np.int64)
        self._done = _Table(ties.works.sums)
        self._columns: list[int] = []
        self._hard: list[int] = []
        self._shortfalls: dict[int, int] = {}
        self._one = [self._simplex.row(1.0, 1.0) for _ in range(rows)]
        absent = ABSENT * self._dear * max(1, len(ties.demand) // max(1, rows))
        self._absent = [self._simplex.column(absent, 1.0, [row], [1.0]) for row in self._one]
        self._open: NDArray[np.bool_] = np.zeros(0, dtype=np.bool_)
        self._shared = np.bincount(ties.shortfall, minlength=len(ties.price)) > 1

    def solve(self, seconds: float | None, barred: NDArray[np.bool_] | None = None) -> Mixture | None:
        """The best mixture of all lines in the pool that hold no cell of `barred` bool[row, day, duty].

        None if there was no time for it.
        """
        self._take_up()
        self._let_in(barred)
        while True:
            found = self._simplex.solve(seconds)
            if found is None:
                return None
            amounts = found.amounts[self._columns]
            beyond = self._beyond(amounts)
            if len(beyond) == 0:
                return self._mixture(found, amounts)
            for work in beyond.tolist():
                self._add_row(work)

    def insist(self) -> bool:
        """Make shortfalls that there may not be dearer. Says whether they were not at their dearest."""
        if self._dear >= DEAREST:
            return False
        self._dear *= DEARER
        for column in self._hard:
            self._simplex.charge(column, self._dear)
        return True

    def _mixture(self, found: Solved, amounts: Floats) -> Mixture:
        duals = np.zeros(self._ties.works.sums)
        known = np.flatnonzero(self._row_of >= 0)
        duals[known] = found.duals[self._row_of[known]]
        cheating = bool((found.amounts[[*self._hard, *self._absent]] > LITTLE).any())
        return Mixture(found.objective, duals, amounts, cheating)

    def _take_up(self) -> None:
        for line in self._pool.lines[len(self._columns) :]:
            done = self._ties.done(line.row, line.duties)
            self._done.append(done)
            held = np.flatnonzero((done != 0) & (self._row_of >= 0))
            rows = [self._one[line.row], *self._row_of[held].tolist()]
            factors = [1.0, *done[held].astype(float).tolist()]
            self._columns.append(self._simplex.column(float(line.cost), inf, rows, factors))
        self._open = np.append(self._open, np.ones(len(self._columns) - len(self._open), dtype=np.bool_))

    def _let_in(self, barred: NDArray[np.bool_] | None) -> None:
        """Let in the lines without a barred cell and no others, and the absence of rows that have no line then."""
        lines = self._pool.lines[: len(self._columns)]
        open_ = np.array([barred is None or not holds(line, barred) for line in lines], dtype=np.bool_)
        for number in np.flatnonzero(open_ != self._open):
            self._simplex.limit(self._columns[number], inf if open_[number] else 0.0)
        self._open = open_
        there = {line.row for line, let_in in zip(lines, open_, strict=True) if let_in}
        for row, column in enumerate(self._absent):
            self._simplex.limit(column, 0.0 if row in there else 1.0)

    def _beyond(self, amounts: Floats) -> Numbers:
        """The sums that are no rows yet and that go beyond an end in a mixture."""
        taken = np.flatnonzero(amounts > 0)
        total = amounts[taken] @ self._done.rows[taken]
        return np.flatnonzero((self._row_of < 0) & ((total < self._low - LITTLE) | (total > self._high + LITTLE)))

    def _add_row(self, work: int) -> None:
        """The ties on one side of a sum are one row: falling short of the next one costs what both cost together."""
        low, high = int(self._low[work]), int(self._high[work])
        done = self._done.rows[:, work]
        held = np.flatnonzero(done)
        row = self._simplex.row(
            -inf if low == -FAR else float(low),
            inf if high == FAR else float(high),
            [self._columns[number] for number in held],
            done[held].astype(float).tolist(),
        )
        self._row_of[work] = row
        for sign in (1, -1):
            mine = np.flatnonzero((self._ties.work == work) & (self._ties.sign == sign))
            self._add_side(row, float(sign), mine[np.argsort(-self._ties.demand[mine], kind="stable")])

    def _add_side(self, row: int, sign: float, mine: Numbers) -> None:
        cost, hard = 0.0, False
        for place, tie in enumerate(mine):
            shortfall = int(self._ties.shortfall[tie])
            price = int(self._ties.price[shortfall])
            if self._shared[shortfall]:
                self._share(row, shortfall, price)
                continue
            hard |= price < 0
            cost += self._dear if price < 0 else price
            last = place == len(mine) - 1
            most = inf if last else float(self._ties.demand[tie] - self._ties.demand[mine[place + 1]])
            column = self._simplex.column(cost, most, [row], [sign])
            if hard:
                self._hard.append(column)

    def _share(self, row: int, shortfall: int, price: int) -> None:
        """Several sums fall short together, at one price."""
        if shortfall in self._shortfalls:
            self._simplex.join(self._shortfalls[shortfall], row)
        else:
            self._shortfalls[shortfall] = self._simplex.column(float(price), inf, [row], [1.0])


class _Table:
    """What each line adds to each sum, int32[line, work], growing."""

    def __init__(self, width: int) -> None:
        self._room = np.zeros((1024, width), dtype=np.int32)
        self._count = 0

    @property
    def rows(self) -> NDArray[np.int32]:
        """A view of the lines so far."""
        return self._room[: self._count]

    def append(self, row: Numbers) -> None:
        """A further line."""
        if self._count == len(self._room):
            self._room = np.concatenate([self._room, np.zeros_like(self._room)])
        self._room[self._count] = row
        self._count += 1


def holds(line: Line, cells: NDArray[np.bool_]) -> bool:
    """Whether a line holds any of these cells bool[row, day, duty]."""
    return bool(cells[line.row, np.arange(len(line.duties)), line.duties].any())
