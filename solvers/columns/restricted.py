"""The restricted master: the best roster that known lines make, by CP-SAT."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from ortools.sat.python import cp_model

from roster.table import Cells16
from solvers.cancelling import Cancelled
from solvers.columns.machines import Numbers
from solvers.columns.pool import Line
from solvers.columns.ties import Ties
from solvers.cp_sat.engine import Engine, Found
from solvers.result import Params, Stop


class RestrictedMaster:
    """One line for each row of a table, out of those given; the objective is the score of the roster that they make."""

    def __init__(self, ties: Ties, rows: int, lines: Sequence[Line]) -> None:
        self._ties, self._rows, self._lines = ties, rows, lines
        self.model = cp_model.CpModel()
        self._taken = [self.model.new_bool_var("") for _ in lines]
        self._row = np.array([line.row for line in lines], dtype=np.int64)
        self._work = np.array([ties.done(line.row, line.duties) for line in lines], dtype=np.int64)
        self._work = self._work.reshape(len(lines), ties.works.sums)
        for row in range(rows):
            self.model.add_exactly_one(self._taken[line] for line in np.flatnonzero(self._row == row))
        self._shortfalls = [self.model.new_int_var(0, most, "") for most in self._most_short().tolist()]
        for tie in range(len(ties.demand)):
            self._add(tie)
        self.model.minimize(
            cp_model.LinearExpr.weighted_sum(self._taken, [line.cost for line in lines])
            + cp_model.LinearExpr.weighted_sum(self._shortfalls, np.maximum(ties.price, 0).tolist())
        )

    def suggest(self, cells: Cells16) -> None:
        """Suggest a roster of known lines to the search. A roster with other lines is left aside."""
        chosen = np.array([np.array_equal(line.duties, cells[line.row]) for line in self._lines], dtype=np.bool_)
        if chosen.sum() != self._rows:
            return
        self.model.clear_hints()  # type: ignore[no-untyped-call]
        for taken, choice in zip(self._taken, chosen.tolist(), strict=True):
            self.model.add_hint(taken, choice)
        short = self._short(self._work[chosen].sum(axis=0))
        for shortfall, amount in zip(self._shortfalls, short.tolist(), strict=True):
            self.model.add_hint(shortfall, amount)

    def solve(
        self, stop: Stop, seed: int, params: Params, cancelled: Cancelled, on_cells: Callable[[Cells16], None]
    ) -> float:
        """Tell of each better roster. Returns the effort spent."""
        engine = Engine(self.model, seed, params)
        engine.limit(stop.seconds, stop.effort)
        for event in engine.events(cancelled):
            if isinstance(event, Found):
                on_cells(self._cells(event.solution))
        return engine.effort

    def _cells(self, solution: Numbers) -> Cells16:
        chosen = np.flatnonzero(solution[[taken.index for taken in self._taken]]).tolist()
        return np.array([self._lines[line].duties for line in sorted(chosen, key=lambda line: self._row[line])])

    def _short(self, work: Numbers) -> Numbers:
        """int64[shortfall]: the shortfalls at these totals int64[work]."""
        ties = self._ties
        found = np.zeros_like(ties.price)
        np.maximum.at(found, ties.shortfall, ties.demand - ties.sign * work[ties.work])
        return found

    def _most_short(self) -> Numbers:
        """int64[shortfall]: the most that there may be of each."""
        ties = self._ties
        by_row = [self._work[self._row == row] for row in range(self._rows)]
        low = sum((work.min(axis=0, initial=2**30) for work in by_row), np.zeros(ties.works.sums, dtype=np.int64))
        high = sum((work.max(axis=0, initial=-(2**30)) for work in by_row), np.zeros(ties.works.sums, dtype=np.int64))
        found = np.zeros_like(ties.price)
        least = np.where(ties.sign > 0, low[ties.work], -high[ties.work])
        np.maximum.at(found, ties.shortfall, ties.demand - least)
        return np.where(ties.price < 0, 0, np.minimum(found, 2**30))

    def _add(self, tie: int) -> None:
        factors = self._ties.sign[tie] * self._work[:, self._ties.work[tie]]
        held = np.flatnonzero(factors)
        self.model.add(
            cp_model.LinearExpr.weighted_sum([self._taken[line] for line in held], factors[held].tolist())
            + self._shortfalls[self._ties.shortfall[tie]]
            >= int(self._ties.demand[tie])
        )
