"""Column generation as a whole: a proven bound first, then rosters by diving."""

from __future__ import annotations

from time import monotonic

import numpy as np
from numpy.typing import NDArray

from roster.scoring import Scorer
from roster.table import Cells16, Table
from solvers.cancelling import Cancel, asked
from solvers.columns.finish import Finisher
from solvers.columns.fixing import useless
from solvers.columns.generation import Generation
from solvers.columns.machines import Numbers, TooWideError
from solvers.columns.pool import Pool
from solvers.columns.pricing import Pricing, Round
from solvers.columns.programme import LineProgramme
from solvers.columns.search import Search
from solvers.columns.tabulate import Tabulator
from solvers.columns.ties import ties_of
from solvers.exchange import Exchange, Possible
from solvers.incumbent import Incumbent, OnCells
from solvers.local_search import anneal_here
from solvers.result import OnProgress, Params, Result, Status, Stop

LINES_PER_EFFORT = 1_000
"""One unit of effort is a thousand lines priced."""

OPENING = Stop(effort=0.5)
"""How long to anneal for lines to begin with, where no roster is given."""


def bound_here(
    table: Table,
    stop: Stop,
    seed: int = 1,
    params: Params | None = None,
    hint: Cells16 | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Cancel = None,
    on_cells: OnCells | None = None,
    exchange: Exchange | None = None,
    finisher: Finisher | None = None,
) -> Result:
    """Prove a bound for a table and look for rosters near it, in the caller's process and on one core.

    With a stop by effort alone, the same table, seed and hint give the same result. Without any limit it ends when no
    better roster comes. It takes up lines from the rosters in the exchange. A `finisher` betters
    rosters that are far from the bound.
    """
    return Columns(table, stop, seed, params, on_progress, cancelled, on_cells, exchange, finisher).run(hint)


NARROW = 1.03
"""How many times the bound a roster may cost for it to be worth telling which cells a better one may hold."""


class Columns:
    """One run of column generation. Other threads may read its prices."""

    def __init__(
        self,
        table: Table,
        stop: Stop,
        seed: int = 1,
        params: Params | None = None,
        on_progress: OnProgress | None = None,
        cancelled: Cancel = None,
        on_cells: OnCells | None = None,
        exchange: Exchange | None = None,
        finisher: Finisher | None = None,
    ) -> None:
        self.table, self.stop, self.seed, self.params = table, stop, seed, params or Params()
        self.ties, self.pool = ties_of(table), Pool(table)
        self.best: Round | None = None
        self._started = monotonic()
        self._incumbent = Incumbent(self._started, on_progress, on_cells)
        self._cancelled = asked(cancelled)
        self._scorer = Scorer(table)
        self._exchange, self._finisher = exchange or Exchange(), finisher
        self._told: Cells16 | None = None
        self._pricing: Pricing | None = None

    def prices(self) -> Numbers | None:
        """int64[row, day, duty]: what cells earn at the best duals so far, in parts of 1024; None before there are any.

        Less is better. A line's own cost and these are what it costs on top of what it does for the ties.
        """
        return None if self.best is None else self.ties.prices_of(self.best.duals)

    def useless(self, below: int) -> NDArray[np.bool_] | None:
        """bool[row, day, duty]: cells that no roster which costs less than `below` holds; None while none are known."""
        best, prices = self.best, self.prices()
        if best is None or prices is None or self._pricing is None:
            return None
        return useless(self._pricing.programmes, best, prices, below)

    def run(self, hint: Cells16 | None) -> Result:
        """Work until the stop, the proof or the cancellation."""
        impossible, message = False, ""
        try:
            impossible = self._run(hint)
        except TooWideError as problem:
            message = f"no bound: {problem}"
        best = self._incumbent
        return Result(
            status=self._status(impossible),
            seed=self.seed,
            workers=self.params.workers,
            cells=best.cells,
            value=best.value,
            bound=best.bound,
            seconds=monotonic() - self._started,
            effort=self._effort,
            trace=tuple(best.trace),
            message=message,
        )

    def _run(self, hint: Cells16 | None) -> bool:
        """Returns whether some row has no legal line."""
        programmes = self._programmes()
        if programmes is None:
            return False
        if not all(programme.possible for programme in programmes):
            return True
        self._pricing = Pricing(self.table, self.ties, programmes)
        self._open(hint)
        generation = Generation(self.table, self._pricing, self.pool, self._hear, self._ended, self._left)
        root = generation.converge(np.zeros(self.ties.works.sums))
        if root is None or root.best.impossible:
            return self.best is not None and self.best.impossible
        search = Search(
            *(self.table, self._pricing, generation, root, self._incumbent, self._take_up, self._finisher, self.seed)
        )
        self._exchange.promising = search.promising
        search.run(self._ended, self._limited, self._listen)
        return False

    def _programmes(self) -> list[LineProgramme] | None:
        """The line programmes of all rows; None if there is no time for them."""
        found: list[LineProgramme] = []
        tabulator = Tabulator(self.table)
        for row in range(len(self.table.rows)):
            if self._ended():
                return None
            found.append(LineProgramme(self.table, row, tabulator=tabulator))
        return found

    def _open(self, hint: Cells16 | None) -> None:
        """Take up the lines of a roster, and the roster too if it is legal."""
        cells = self._told = self._exchange.cells if hint is None else hint
        if cells is None:
            cells = anneal_here(self.table, OPENING, self.seed, cancelled=self._ended).cells
        if cells is not None:
            self._take_up(cells)

    def _hear(self, found: Round) -> None:
        if self.best is None or found.value > self.best.value:
            self.best = found
        if not found.impossible:
            self._incumbent.raise_bound(found.bound)

    def _listen(self) -> None:
        """Take up what others have found since, and tell what is still possible."""
        told = self._exchange.cells
        if told is not None and told is not self._told:
            self._told = told
            self._take_up(told)
        value, known = self._incumbent.value, self._exchange.possible
        if (
            value is not None
            and value <= NARROW * (self._incumbent.bound or 0)
            and (known is None or value < known.below)
        ):
            closed = self.useless(value)
            self._exchange.possible = None if closed is None else Possible(value, ~closed)

    def _take_up(self, cells: Cells16) -> None:
        """Give the lines of a roster to the pool, and offer it if it is legal."""
        if not np.array_equal(cells[:, : self.table.first], self.table.past):
            return
        self.pool.add_roster(cells)
        score = self._scorer.score(cells)
        if score.hard == 0:
            self._incumbent.offer(cells, score.cost)

    @property
    def _effort(self) -> float:
        return 0.0 if self._pricing is None else self._pricing.lines / LINES_PER_EFFORT

    @property
    def _limited(self) -> bool:
        return self.stop.seconds is not None or self.stop.effort is not None

    def _left(self) -> float | None:
        return None if self.stop.seconds is None else self.stop.seconds - (monotonic() - self._started)

    def _ended(self) -> bool:
        left, best = self._left(), self._incumbent
        spent = self.stop.effort is not None and self._effort >= self.stop.effort
        proved = best.value is not None and best.value == best.bound
        return self._cancelled() or spent or proved or (left is not None and left <= 0)

    def _status(self, impossible: bool) -> Status:
        best = self._incumbent
        if impossible:
            return Status.INFEASIBLE
        if best.value is not None and best.value == best.bound:
            return Status.OPTIMAL
        if self._cancelled():
            return Status.CANCELLED
        return Status.UNKNOWN if best.cells is None else Status.FEASIBLE
