"""A bound for tables whose rows are too many or too large for a master.

Every sum of a row stays apart, so pricing a row is one pass over a small diagram. Duals of the ties and slopes of the
sums are raised together along an average of subgradients, with a return to the best point whenever it takes too long to
better it (after the volume algorithm: Barahona and Anbil, Mathematical Programming 87, 2000).
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

import numpy as np

from roster.scoring import Scorer
from roster.table import Cells16, Table
from solvers.cancelling import Cancel, asked
from solvers.columns.climb import Climb
from solvers.columns.encoding import Encoding, encode
from solvers.columns.folding import Costs
from solvers.columns.pricing import MOST_DUAL, SCALE, grain_of, rounded_up
from solvers.columns.relaxation import Relaxation
from solvers.columns.simplex import Floats
from solvers.columns.tabulate import Tabulator
from solvers.columns.ties import Ties, ties_of
from solvers.incumbent import Incumbent, OnCells
from solvers.result import OnProgress, Params, Result, Status, Stop

LINES_PER_EFFORT = 1_000
"""One unit of effort is a thousand lines priced."""


def ascend_here(
    table: Table,
    stop: Stop,
    seed: int = 1,
    params: Params | None = None,
    hint: Cells16 | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Cancel = None,
    on_cells: OnCells | None = None,
) -> Result:
    """Raise a bound of a table, in the caller's process and on one core, until the stop or until it hardly rises.

    The bound is aimed at the value of the hint. With a stop by effort alone, the same table and hint give the same.
    """
    return _Ascent(table, stop, seed, params or Params(), on_progress, cancelled, on_cells).run(hint)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row made ready, and where its slopes begin in a point."""

    number: int
    encoding: Encoding
    relaxation: Relaxation
    first: int

    @property
    def slopes(self) -> slice:
        """Its part of a point."""
        return slice(self.first, self.first + len(self.relaxation))


class _Ascent:
    """One run. A point is float64[work and slope]: the duals of the ties, then the slopes of each row."""

    def __init__(
        self,
        table: Table,
        stop: Stop,
        seed: int,
        params: Params,
        on_progress: OnProgress | None,
        cancelled: Cancel,
        on_cells: OnCells | None,
    ) -> None:
        self.table, self.stop, self.seed, self.params = table, stop, seed, params
        self.ties: Ties = ties_of(table)
        self.lines = 0
        self._started = monotonic()
        self._ceiling = self.ties.ceiling(SCALE, MOST_DUAL)
        self._incumbent = Incumbent(self._started, on_progress, on_cells)
        self._cancelled = asked(cancelled)

    def run(self, hint: Cells16 | None) -> Result:
        """Get ready, then climb."""
        self._take(hint)
        rows = self._rows()
        impossible = rows is not None and any(row.encoding.diagram.empty for row in rows)
        if rows is not None and not impossible:
            self._climb(rows)
        best = self._incumbent
        return Result(
            status=Status.INFEASIBLE if impossible else self._status(),
            seed=self.seed,
            workers=self.params.workers,
            cells=best.cells,
            value=best.value,
            bound=best.bound,
            seconds=monotonic() - self._started,
            effort=self.lines / LINES_PER_EFFORT,
            trace=tuple(best.trace),
        )

    def _take(self, hint: Cells16 | None) -> None:
        """Take a hint for the incumbent, if it is legal."""
        if hint is not None and np.array_equal(hint[:, : self.table.first], self.table.past):
            score = Scorer(self.table).score(hint)
            if score.hard == 0:
                self._incumbent.offer(hint, score.cost)

    def _rows(self) -> list[_Row] | None:
        """All rows with every sum apart; None if there is no time for that."""
        tabulator, rows, first = Tabulator(self.table), [], self.ties.works.sums
        for number in range(len(self.table.rows)):
            if self._ended():
                return None
            encoding = encode(self.table, number, 0, tabulator)
            rows.append(_Row(number, encoding, Relaxation(encoding.diagram, encoding.apart), first))
            first = rows[-1].slopes.stop
        return rows

    def _climb(self, rows: list[_Row]) -> None:
        grain, climb = grain_of(self.table), Climb(self._scales(rows))
        while not climb.flat and not self._ended():
            found = self._round(rows, climb.point)
            if found is None:
                return
            value, point, rise = found
            self._incumbent.raise_bound(rounded_up(value, grain))
            climb.hear(value / SCALE, point, rise, self._incumbent.value)

    def _scales(self, rows: list[_Row]) -> Floats:
        """float64[work and slope]: what one step is: the price of a shortfall, or of the units of a duty."""
        ceiling = self._ceiling[self.ties.price > 0]
        typical = float(np.median(ceiling)) / SCALE if len(ceiling) else 1.0
        scales = np.full(rows[-1].slopes.stop if rows else self.ties.works.sums, typical)
        for row in rows:
            for place, steps in enumerate(row.relaxation.steps, start=row.first):
                scales[place] /= max(1.0, float(steps[steps > 0].mean())) if (steps > 0).any() else 1.0
        return scales

    def _round(self, rows: list[_Row], point: Floats) -> tuple[int, Floats, Floats] | None:
        """What no roster is below at a point, in parts of a unit; the point that this holds for; where it rises.

        None if it ended before all rows were priced.
        """
        sums = self.ties.works.sums
        parts = np.rint(point * SCALE).astype(np.int64)
        shares = self.ties.spread(parts[:sums], self._ceiling)
        parts[:sums] = self.ties.by_work(shares)
        prices, value = self.ties.prices(shares), int(self.ties.demand @ shares)
        work, rise = np.zeros(sums, dtype=np.int64), np.zeros(len(point))
        for row in rows:
            if self._ended():
                return None
            slopes, begin = parts[row.slopes], row.encoding.begin
            costs = Costs(np.ascontiguousarray(prices[row.number][begin:]), SCALE)
            bound, line = row.relaxation.bound(slopes, costs)
            before = row.encoding.past
            value += bound + int(prices[row.number][np.arange(begin), before].sum())
            work += self.ties.done(row.number, np.concatenate([before.astype(np.int16), line]))
            rise[row.slopes] = row.relaxation.excess(slopes, line, SCALE)
            self.lines += 1
        rise[:sums] = self.ties.wanted(shares, work) - work
        return value, parts / SCALE, rise

    def _ended(self) -> bool:
        seconds, effort, best = self.stop.seconds, self.stop.effort, self._incumbent
        late = seconds is not None and monotonic() - self._started >= seconds
        spent = effort is not None and self.lines >= effort * LINES_PER_EFFORT
        return late or spent or self._cancelled() or (best.value is not None and best.value == best.bound)

    def _status(self) -> Status:
        best = self._incumbent
        if best.value is not None and best.value == best.bound:
            return Status.OPTIMAL
        if self._cancelled():
            return Status.CANCELLED
        return Status.UNKNOWN if best.cells is None else Status.FEASIBLE
