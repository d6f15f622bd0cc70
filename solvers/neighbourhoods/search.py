"""A solve by large-neighbourhood search in this process."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

from roster.table import Cells16, Table
from solvers.cancelling import Cancel, Cancelled, asked
from solvers.cp_sat.referee import DisagreementError
from solvers.exchange import Exchange
from solvers.incumbent import Incumbent, OnCells
from solvers.local_search import anneal_here
from solvers.neighbourhoods.neighbourhoods import Neighbourhoods
from solvers.neighbourhoods.settling import Settling
from solvers.result import OnProgress, Params, Result, Status, Stop

OPENING = 0.2
"""The part of the stop that goes into an annealing where no hint is given."""

UNLIMITED_OPENING = Stop(effort=5.0)
"""How long that annealing goes on if the stop sets no limit."""


def improve_here(
    table: Table,
    stop: Stop,
    seed: int = 1,
    params: Params | None = None,
    hint: Cells16 | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Cancel = None,
    on_cells: OnCells | None = None,
    exchange: Exchange | None = None,
    moves: Neighbourhoods | None = None,
) -> Result:
    """Improve a filled table in the caller's process, on one core, beginning from the hint or a short annealing.

    Proves a bound only where a table is so small that all its cells are free at once. With a stop by effort alone, the
    same table, seed and hint give the same cells. A stop without any limit leaves it to `cancelled`. It goes on from
    the cells in the exchange where those are better, and with `moves` from what those have learned.
    """
    started = monotonic()
    search = _Search(
        table, stop, seed, Incumbent(started, on_progress, on_cells), asked(cancelled), started, exchange, moves
    )
    message = ""
    try:
        status = search.run(hint)
    except DisagreementError as disagreement:
        status, message = Status.CRASHED, f"the solver's model is wrong: {disagreement}"
    best = search.incumbent
    return Result(
        status=status,
        seed=seed,
        workers=(params or Params()).workers,
        cells=None if message else best.cells,
        value=None if message else best.value,
        bound=None if message else best.bound,
        seconds=monotonic() - started,
        effort=search.effort,
        trace=tuple(best.trace),
        message=message,
    )


class _Search:
    """The parts of one search."""

    def __init__(
        self,
        table: Table,
        stop: Stop,
        seed: int,
        incumbent: Incumbent,
        cancelled: Cancelled,
        started: float,
        exchange: Exchange | None,
        moves: Neighbourhoods | None,
    ) -> None:
        self.table, self.stop, self.seed, self.incumbent = table, stop, seed, incumbent
        self.cancelled = cancelled
        self.started = started
        self.exchange = exchange or Exchange()
        self.moves, self.settling = moves or Neighbourhoods(table, seed), Settling()
        self.begun = self.moves.effort
        self.opening = 0.0
        self.told: Cells16 | None = None

    @property
    def effort(self) -> float:
        """Effort of annealing and moves."""
        return self.opening + self.moves.effort - self.begun

    def run(self, hint: Cells16 | None) -> Status:
        """Move from cells to better cells until the stop, the proof or the cancellation."""
        cells = self._open() if hint is None else self._with_past(hint)
        self._offer(cells)
        while self.moves.open and not self.moves.proved and not _over(left := self._left()) and not self.cancelled():
            cells = self._heard(cells)
            better = self._better(cells, left)
            if better is not None:
                cells = better
                self._offer(cells)
        return self._conclude()

    def _open(self) -> Cells16:
        """What a short annealing finds; if that is nothing legal, the first duty that each cell may hold."""
        stop = UNLIMITED_OPENING if self.stop == Stop() else self.stop.part(OPENING)
        annealed = anneal_here(self.table, stop, self.seed, cancelled=self.cancelled)
        self.opening = annealed.effort
        return self._with_past(self.table.allowed().argmax(axis=2)) if annealed.cells is None else annealed.cells

    def _with_past(self, hint: Cells16) -> Cells16:
        cells = self.table.blank()
        cells[:, self.table.first :] = hint[:, self.table.first :]
        return cells

    def _heard(self, cells: Cells16) -> Cells16:
        """Hear what others know. Returns their cells if they are better."""
        self.moves.promising, told = self.exchange.promising, self.exchange.cells
        if told is None or told is self.told:
            return cells
        self.told, mine = told, self.moves.situation(cells).score
        score = self.moves.situation(told).score
        return told if (score.hard, score.cost) < (mine.hard, mine.cost) else cells

    def _better(self, cells: Cells16, left: Stop) -> Cells16 | None:
        """Free all that is still possible if it is time for that, else some of the cells."""
        possible, before, score = self.exchange.possible, self.moves.effort, self.moves.situation(cells).score
        if possible is None or score.hard or not self.settling.due(possible, score.cost, before):
            return self.moves.step(cells, left, self.cancelled)
        effort = self.settling.patience if left.effort is None else min(self.settling.patience, left.effort)
        better = self.moves.settle(cells, possible, replace(left, effort=effort), self.cancelled)
        self.settling.tried(before, self.moves.effort)
        return better

    def _offer(self, cells: Cells16) -> None:
        score = self.moves.situation(cells).score
        if score.hard == 0:
            self.incumbent.offer(cells, score.cost)

    def _left(self) -> Stop:
        seconds, effort = self.stop.seconds, self.stop.effort
        return Stop(
            None if seconds is None else seconds - (monotonic() - self.started),
            None if effort is None else effort - self.effort,
        )

    def _conclude(self) -> Status:
        best = self.incumbent
        if best.value is not None and (self.moves.proved or not self.moves.open):
            best.raise_bound(best.value)
            return Status.OPTIMAL
        if self.cancelled():
            return Status.CANCELLED
        return Status.UNKNOWN if best.cells is None else Status.FEASIBLE


def _over(left: Stop) -> bool:
    return any(part is not None and part <= 0 for part in (left.seconds, left.effort))
