"""The columns of a table's cells, and the facts and limits that terms are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from benchmarks.peers.mip.affine import Affine, known, total
from benchmarks.peers.mip.programme import Floats, Programme
from roster.table import Cells16, Duties, Table, duties_of, numbers_of

TRUE, FALSE = known(1), known(0)


class Board:
    """A 0-1 column for each duty that a cell may still hold; cells with one duty left are constants.

    A fact is an affine expression that is 1 if it is true and else 0. "Row r holds one of these duties on day d" needs
    no column of its own: it is the sum of the columns of these duties, or 1 less the others if they are fewer.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        self.programme = Programme()
        allowed = table.allowed()
        self._open = [[duties_of(np.flatnonzero(cell).tolist()) for cell in row] for row in allowed]
        self._fixed = allowed.argmax(axis=2).astype(np.int16)
        self._columns: dict[tuple[int, int, int], int] = {}
        for row in range(len(table.rows)):
            for day in range(table.days):
                self._open_cell(row, day)

    def _open_cell(self, row: int, day: int) -> None:
        numbers = numbers_of(self._open[row][day])
        if len(numbers) == 1:
            return
        facts = [self.programme.column(1) for _ in numbers]
        self.programme.equal(total(facts), 1)
        for number, fact in zip(numbers, facts, strict=True):
            (self._columns[row, day, number],) = fact.weights

    def works(self, row: int, day: int, duties: Duties) -> Affine:
        """The fact that the cell holds one of these duties; a day outside the table holds none."""
        if not 0 <= day < self.table.days:
            return FALSE
        open_ = self._open[row][day]
        wanted, rest = numbers_of(duties & open_), numbers_of(open_ & ~duties)
        if not wanted:
            return FALSE
        if not rest:
            return TRUE
        fact = Affine(0, 0, 1, {self._columns[row, day, number]: 1 for number in min(wanted, rest, key=len)})
        return fact if len(wanted) <= len(rest) else 1 - fact

    def any_of(self, facts: Iterable[Affine]) -> Affine:
        """The fact that at least one of these is true."""
        possible = [fact for fact in facts if fact.high]
        if any(fact.low for fact in possible):
            return TRUE
        if len(possible) < 2:
            return possible[0] if possible else FALSE
        column = self.programme.column(1)
        self.programme.at_most(column - total(possible), 0)
        for fact in possible:
            self.programme.at_most(fact - column, 0)
        return column

    def all_of(self, facts: Iterable[Affine]) -> Affine:
        """The fact that all of these are true."""
        return 1 - self.any_of([1 - fact for fact in facts])

    def charge(self, price: int | None, *causes: Sequence[Affine]) -> Affine:
        """A fact that is true if all of any cause is true, and that the cost keeps false if it can.

        If it is hard, it must not come to that, and the fact is false.
        """
        beyond = [total(cause) - (len(cause) - 1) for cause in causes]
        possible = [excess for excess in beyond if excess.high > 0]
        if price is None or not possible:
            for excess in possible:
                self.programme.at_most(excess, 0)
            return FALSE
        if len(possible) == 1 and possible[0].low >= 0:
            return possible[0]
        breach = self.programme.column(1, integer=False)
        for excess in possible:
            self.programme.at_most(excess - breach, 0)
        return breach

    def measured(self, row: int, measure: int, start: int, stop: int, base: int = 0) -> Affine:
        """`base` plus the row's sum of a measure over days `start` to `stop` (exclusive)."""
        days = range(max(start, 0), min(stop, self.table.days))
        added = self.table.measures[measure]
        return total([known(base), *(self._measured_cell(row, day, added[day].tolist()) for day in days)])

    def _measured_cell(self, row: int, day: int, added: list[int]) -> Affine:
        """What the cell adds: the amount that most duties share, and what the others differ from it."""
        amounts = {k: added[k] for k in numbers_of(self._open[row][day])}
        if not amounts:
            return FALSE
        usual = Counter(amounts.values()).most_common(1)[0][0]
        others = {self._columns[row, day, k]: n - usual for k, n in amounts.items() if n != usual}
        return Affine(usual, min(amounts.values()), max(amounts.values()), others)

    def beyond(self, body: Affine, limit: int, price: int | None, unit: int = 1) -> Affine:
        """By how many units, the last one rounded up, the body exceeds a limit: nothing at all if it is hard."""
        excess = body - limit
        if price is None or excess.high <= 0:
            self.programme.at_most(excess, 0)
            return FALSE
        if excess.low == excess.high:
            return known(-(-excess.low // unit))
        if unit == 1 and excess.low >= 0:
            return excess
        steps = self.programme.column(-(-excess.high // unit), integer=unit > 1)
        self.programme.at_most(excess - steps * unit, 0)
        return steps

    def outside(self, body: Affine, least: int | None, most: int | None, price: int | None, unit: int = 1) -> Affine:
        """By how many units the body lies below `least` and above `most`."""
        short = FALSE if least is None else self.beyond(body * -1, -least, price, unit)
        over = FALSE if most is None else self.beyond(body, most, price, unit)
        return short + over

    def cells(self, solution: Floats) -> Cells16:
        """The filled table of a solution, which holds a value for each column."""
        cells: Cells16 = self._fixed.copy()
        rows, days, duties = np.array(list(self._columns), dtype=np.int64).reshape(-1, 3).T
        held = solution[list(self._columns.values())] > 0.5
        cells[rows[held], days[held]] = duties[held]
        return cells
