"""Search by re-planning: a constructed roster, then ruin and recreate under an annealing, until the stop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import monotonic

import numpy as np

from roster.scoring import Filled, Scorer
from roster.table import Cells16, Table
from solvers.cancelling import Cancel, asked
from solvers.columns import LineProgramme
from solvers.columns.machines import TooWideError
from solvers.incumbent import Incumbent, OnCells
from solvers.replanning.columns import clear, move, price
from solvers.replanning.construct import construct
from solvers.replanning.crew import Crew
from solvers.replanning.outlines import outlines_of
from solvers.replanning.plan import blank_plan, settle
from solvers.replanning.replan import Scratch, scratch_of
from solvers.replanning.ruin import Part, ruin_and_recreate
from solvers.replanning.sums import BROKEN, Ints, sums_of
from solvers.result import OnProgress, Params, Result, Status, Stop
from solvers.spent import spent_of

Hands = Callable[[], int]
"""Says how many cores are free now."""

LABELS_PER_EFFORT = 10_000_000
"""One unit of effort is ten million labels."""

CHUNK = 300_000
"""Labels made at one temperature."""

HOTTEST = 0.5
COLDEST = 0.012
"""Temperatures, as parts of the mean price of a term."""

ENOUGH = 20_000
"""Labels for each cell with which an annealing begins so hot; with fewer it begins cooler, for it can mend less."""

NOISE = 1.0
"""Mean noise in the prices of a re-plan, as a part of the temperature."""

BREACH = 2.0
"""What breaking a hard column term once costs the search, as a multiple of the dearest price."""

SCALE = 1024
"""Prices of a line programme are whole numbers of this part of a unit."""

NEVER = 2**40
"""What a cell that is not allowed costs a line programme, in such parts."""


def replan_here(
    table: Table,
    stop: Stop,
    seed: int = 1,
    params: Params | None = None,
    hint: Cells16 | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Cancel = None,
    on_cells: OnCells | None = None,
    hands: Hands | None = None,
    begin: float = 0.0,
) -> Result:
    """Search a table in the caller's process, on one core, or on as many as there are `hands` now. Proves no bound.

    With a stop by effort alone and one core, the same table, seed and hint give the same cells. A stop without any
    limit leaves it to `cancelled`. Without a legal line for each row, or with a term that has too much to remember, it
    finds nothing. The part `begin` of the annealing is left out.
    """
    started, asked_to_stop = monotonic(), asked(cancelled)
    incumbent = Incumbent(started, on_progress, on_cells)
    spent, message = 0.0, ""
    try:
        search = Replanning(table, seed, (params or Params()).workers if hands else 1)
        if not asked_to_stop() and search.begin(hint):
            search.offer(incumbent)
            while (part := spent_of(stop, started, search.effort)) < 1 and not asked_to_stop():
                search.chunk(begin + (1.0 - begin) * part, hands() if hands else 1)
                search.offer(incumbent)
        elif not asked_to_stop():
            message = "no line was found for some row"
        spent = search.effort
    except TooWideError as problem:
        message = str(problem)
    return Result(
        status=Status.UNKNOWN if incumbent.cells is None else Status.FEASIBLE,
        seed=seed,
        workers=(params or Params()).workers,
        cells=incumbent.cells,
        value=incumbent.value,
        seconds=monotonic() - started,
        effort=spent,
        trace=tuple(incumbent.trace),
        message=message,
    )


class Replanning:
    """A roster that is being improved, and all that the kernels need for it. Raises TooWideError, see `outlines_of`."""

    def __init__(self, table: Table, seed: int, most_hands: int = 1) -> None:
        self.table = table
        self.outlines = outlines_of(table)
        self.sums = sums_of(table, self.outlines.begin)
        self.scorer = Scorer(table)
        self.crew = Crew(table, self.outlines.begin, most_hands, seed)
        self._scratches = [scratch_of(self.outlines, self.sums) for _ in range(self.crew.hands)]
        self._rngs = [np.random.default_rng(seed), *map(np.random.default_rng, range(seed + 1, seed + self.crew.hands))]
        self.best = np.zeros(self.outlines.own.shape[:2], dtype=np.int16)
        self.score = np.zeros(4, dtype=np.int64)
        prices = [term.price for term in table.terms if term.price]
        self.usual = sum(prices) / len(prices) if prices else 1.0
        self.breach = BREACH * max(prices, default=1)

    @property
    def scratch(self) -> Scratch:
        """Room of the first hand."""
        return self._scratches[0]

    @property
    def effort(self) -> float:
        """What has been spent."""
        return sum(float(scratch.counters[0]) for scratch in self._scratches) / LABELS_PER_EFFORT

    def begin(self, hint: Cells16 | None) -> bool:
        """Begin anew from a roster, or from a constructed one if there is none or a line of it is not legal."""
        self._clear()
        if hint is None or not self._take_over(hint):
            self._clear()
            if not self._construct():
                return False
        self._count()
        return True

    def offer(self, incumbent: Incumbent) -> None:
        """Offer the best roster so far, if it is legal."""
        legal = self.score[2] == 0 and self.score[3] < BROKEN / 2
        if not legal or (incumbent.value is not None and self.score[3] >= incumbent.value):
            return
        cells = self.full(self.best)
        if self.scorer.score(cells).hard == 0:
            incumbent.offer(cells, int(self.score[3]))

    def full(self, cells: Cells16) -> Cells16:
        """Cells int16[row, day] of the whole table, the past included, from those of its free days."""
        full = self.table.blank()
        full[:, self.outlines.begin :] = cells
        return full

    def chunk(self, spent: float, hands: int = 1) -> None:
        """Make moves at the temperature that is due when this part of the time is spent, with so many hands at most."""
        temperature = self._temperature(spent)
        hands = min(hands, self.crew.hands)
        if hands == 1:
            rows, days, _ = self.outlines.own.shape
            self._hand(0, Part(np.arange(rows), 0, days), self.filled, self.score, self.best, temperature)
            return
        scores = np.zeros((hands, 4), dtype=np.int64)
        nothing = np.zeros((0, 0), dtype=np.int16)
        filled = [self.filled._replace(change=np.zeros(2, dtype=np.int64)) for _ in range(hands)]
        parts = self.crew.parts(hands)
        self.crew.work(
            [
                partial(self._hand, hand, parts[hand], filled[hand], scores[hand], nothing, temperature)
                for hand in range(hands)
            ]
        )
        self.score[:2] += scores[:, :2].sum(axis=0)
        if tuple(self.score[:2]) < tuple(self.score[2:]):
            self.score[2:], self.best[:] = self.score[:2], self.plan.cells

    def _temperature(self, spent: float) -> float:
        hottest, cells = HOTTEST, self.best.size
        if spent > 0.0:
            labels = self.effort * LABELS_PER_EFFORT / spent
            hottest = max(COLDEST, HOTTEST * min(1.0, labels / (ENOUGH * cells)))
        return float(self.usual * hottest * (COLDEST / hottest) ** spent)

    def _hand(self, hand: int, part: Part, filled: Filled, score: Ints, best: Cells16, temperature: float) -> None:
        where = (self.outlines, self.sums, self.scorer.compiled, filled, self.plan, self._scratches[hand], part)
        how = (temperature, NOISE * temperature, self.breach, CHUNK)
        ruin_and_recreate(*where, score, best, *how, self._rngs[hand])

    def _clear(self) -> None:
        self.plan = blank_plan(self.outlines, self.sums)
        self.filled = self.scorer.room(self.table.blank())
        clear(self.scorer.compiled, self.filled, self.outlines.begin)

    def _take_over(self, hint: Cells16) -> bool:
        """Begin from a roster. Returns whether all its lines are legal."""
        begin = self.outlines.begin
        cells = self.table.blank()
        cells[:, begin:] = hint[:, begin:]
        if any(self.scorer.row(cells, row).hard for row in range(len(cells))):
            return False
        self.plan.cells[:] = cells[:, begin:]
        for row in range(len(cells)):
            settle(self.outlines, self.sums, self.plan, row)
            self._place(row)
        return True

    def _construct(self) -> bool:
        arguments = (self.outlines, self.sums, self.scorer.compiled, self.filled, self.plan, self.scratch)
        failed = construct(*arguments, self.breach, self._rngs[0])
        return all(self._price_line(int(row)) for row in np.flatnonzero(failed))

    def _price_line(self, row: int) -> bool:
        """Give a row the cheapest line of a line programme. Returns whether there is one."""
        days = self.outlines.own.shape[1]
        prices = np.zeros((days, len(self.table.duties)), dtype=np.float64)
        blank = np.zeros_like(prices)
        arguments = (self.scorer.compiled, self.filled, self.outlines.begin, row, 0, days, blank)
        price(*arguments, self.breach, 0.0, self._rngs[0], prices)
        whole = np.zeros((self.table.days, len(self.table.duties)), dtype=np.int64)
        whole[self.outlines.begin :] = np.rint(prices * SCALE)
        line = LineProgramme(self.table, row).price(whole, SCALE).line
        if line is None:
            return False
        self.plan.cells[row] = line[self.outlines.begin :]
        settle(self.outlines, self.sums, self.plan, row)
        self._place(row)
        return True

    def _place(self, row: int) -> None:
        for day, duty in enumerate(self.plan.cells[row]):
            move(self.scorer.compiled, self.filled, row, self.outlines.begin + day, int(duty), 1)

    def _count(self) -> None:
        """Score the roster in hand, and take it as the best."""
        cells, sums = self.full(self.plan.cells), self.sums
        score = self.scorer.score(cells)
        inside = sum(self.scorer.row(cells, row).hard for row in range(len(cells)))
        costs = sums.costs[sums.begins[:-1] + self.plan.totals]
        broken = int(costs[costs >= BROKEN].sum())
        self.score[:] = score.hard - inside, score.cost + broken, score.hard - inside, score.cost + broken
        self.best[:] = self.plan.cells
