"""The master programme: how much of each known line to take, so that ties and lines cost least; a linear relaxation.

Most sums of work are far from their ends in any good mixture. A sum becomes a row of the programme only when a mixture
has been found that goes beyond one of its ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

import numpy as np

from solvers.columns.machines import Numbers
from solvers.columns.pool import Pool
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

CLOSED = 1.0
"""Lines that stay in the programme though they are not held, for each that is: so the next solve goes on from there."""

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
    """Holds lines of a pool, and finds their best mixture and the duals that go with it."""

    def __init__(self, ties: Ties, rows: int, pool: Pool) -> None:
        self._ties, self._pool, self._simplex = ties, pool, Simplex()
        self._dear = DEAR * max(1, int(ties.price.max(initial=1)))
        self._low, self._high = ties.ends
        self._row_of = np.full(ties.works.sums, -1, dtype=np.int64)
        self._columns: dict[int, int] = {}
        self._closed: dict[int, int] = {}
        self._work: dict[int, Numbers] = {}
        self._hard: list[int] = []
        self._shared = np.bincount(ties.shortfall, minlength=len(ties.price)) > 1
        self._shortfalls: dict[int, int] = {}
        self._one = [self._simplex.row(1.0, 1.0) for _ in range(rows)]
        absent = ABSENT * self._dear * max(1, len(ties.demand) // max(1, rows))
        self._absent = [self._simplex.column(absent, inf, [row], [1.0]) for row in self._one]

    @property
    def held(self) -> list[int]:
        """The numbers of the lines in the programme."""
        return list(self._columns)

    def let_in(self, number: int) -> bool:
        """Take up a line of the pool. Says whether it was not there."""
        if number in self._columns:
            return False
        if number in self._closed:
            column = self._columns[number] = self._closed.pop(number)
            self._simplex.limit(column, inf)
            return True
        line = self._pool.lines[number]
        if number not in self._work:
            self._work[number] = self._ties.done(line.row, line.duties)
        work = self._work[number]
        counted = np.flatnonzero((work != 0) & (self._row_of >= 0))
        rows = [self._one[line.row], *self._row_of[counted].tolist()]
        factors = [1.0, *work[counted].astype(float).tolist()]
        self._columns[number] = self._simplex.column(float(line.cost), inf, rows, factors)
        return True

    def hold(self, numbers: Iterable[int]) -> None:
        """Hold these lines and no others."""
        wanted = dict.fromkeys(numbers)
        for number in [number for number in self._columns if number not in wanted]:
            column = self._closed[number] = self._columns.pop(number)
            self._simplex.limit(column, 0.0)
        for number in wanted:
            self.let_in(number)
        if len(self._closed) > CLOSED * len(self._columns):
            for column in self._closed.values():
                self._simplex.drop(column)
            self._closed.clear()

    def solve(self, seconds: float | None) -> Mixture | None:
        """The best mixture of the lines that are held; None if there was no time for it."""
        self._allow_absence()
        while True:
            found = self._simplex.solve(seconds)
            if found is None:
                return None
            beyond = self._beyond(found)
            if len(beyond) == 0:
                return self._mixture(found)
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

    def _mixture(self, found: Solved) -> Mixture:
        duals, amounts = np.zeros(self._ties.works.sums), np.zeros(len(self._pool))
        known = np.flatnonzero(self._row_of >= 0)
        duals[known] = found.duals[self._row_of[known]]
        amounts[list(self._columns)] = found.amounts[list(self._columns.values())]
        cheating = bool((found.amounts[[*self._hard, *self._absent]] > LITTLE).any())
        return Mixture(found.objective, duals, amounts, cheating)

    def _allow_absence(self) -> None:
        """Rows that have no line may be absent; the others may not, however dear that were."""
        there = {self._pool.lines[number].row for number in self._columns}
        for row, column in enumerate(self._absent):
            self._simplex.limit(column, 0.0 if row in there else inf)

    def _beyond(self, found: Solved) -> Numbers:
        """The sums that are no rows yet and that go beyond an end in a solution."""
        total = np.zeros(self._ties.works.sums)
        for number, column in self._columns.items():
            if found.amounts[column] > 0:
                total += found.amounts[column] * self._work[number]
        return np.flatnonzero((self._row_of < 0) & ((total < self._low - LITTLE) | (total > self._high + LITTLE)))

    def _add_row(self, work: int) -> None:
        """The ties on one side of a sum are one row: falling short of the next one costs what both cost together."""
        low, high = int(self._low[work]), int(self._high[work])
        columns = [*self._columns.items(), *self._closed.items()]
        counted = [(column, float(self._work[number][work])) for number, column in columns]
        row = self._simplex.row(
            -inf if low == -FAR else float(low),
            inf if high == FAR else float(high),
            [(column, factor) for column, factor in counted if factor],
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
