"""Simulated annealing: a good legal roster within seconds, for other methods to begin from."""

from __future__ import annotations

from math import exp
from time import monotonic

import numpy as np
from numpy.typing import NDArray

from roster.scoring import Compiled, Filled, Scorer, kernel, kernels
from roster.table import Cells16, Table
from solvers.cancelling import Cancel, asked
from solvers.incumbent import Incumbent, OnCells
from solvers.local_search.moves import MOST_CELLS, Room, draw, room_of
from solvers.result import OnProgress, Params, Result, Status, Stop
from solvers.spent import spent_of

CHUNK = 20_000
"""Changes tried at one temperature."""

CHUNKS_PER_EFFORT = 50
"""One unit of effort is a million changes tried."""

NONE = 2**62
"""The least cost while no legal cells are known."""

HOTTEST = 0.01
COLDEST = 0.0003
"""Temperatures, as parts of the dearest price of a term."""


def anneal_here(
    table: Table,
    stop: Stop,
    seed: int = 1,
    params: Params | None = None,
    hint: Cells16 | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Cancel = None,
    on_cells: OnCells | None = None,
) -> Result:
    """Anneal a table in the caller's process, on one core. Proves no bound.

    With a stop by effort alone, the same table, seed and hint give the same cells. A stop without any limit leaves it
    to `cancelled`.
    """
    started, asked_to_stop = monotonic(), asked(cancelled)
    incumbent = Incumbent(started, on_progress, on_cells)
    search = _Annealing(table, seed, hint)
    chunks = 0
    if hint is not None or not search.open:
        search.tell(incumbent)
    while search.open and (spent := spent_of(stop, started, chunks / CHUNKS_PER_EFFORT)) < 1 and not asked_to_stop():
        search.chunk(spent)
        chunks += 1
        search.tell(incumbent)
    return Result(
        status=Status.UNKNOWN if incumbent.cells is None else Status.FEASIBLE,
        seed=seed,
        workers=(params or Params()).workers,
        cells=incumbent.cells,
        value=incumbent.value,
        seconds=monotonic() - started,
        effort=chunks / CHUNKS_PER_EFFORT,
        trace=tuple(incumbent.trace),
    )


class _Annealing:
    """The state of one annealing."""

    def __init__(self, table: Table, seed: int, hint: Cells16 | None) -> None:
        self.room = room_of(table)
        scorer = Scorer(table)
        self.compiled = scorer.compiled
        self.filled = scorer.room(_begin(table, self.room) if hint is None else _with_past(table, hint))
        hard, cost = kernels.fill(self.compiled, self.filled)
        self.now = np.array([hard, cost], dtype=np.int64)
        self.least = np.array([cost if hard == 0 else NONE], dtype=np.int64)
        self.kept = self.filled.cells.copy()
        self.dearest = max((term.price or 1 for term in table.terms), default=1)
        self.block = np.zeros((MOST_CELLS, 3), dtype=np.int64)
        self.rng = np.random.default_rng(seed)

    @property
    def open(self) -> bool:
        """Whether any cell has a choice."""
        return len(self.room.places) > 0

    def tell(self, incumbent: Incumbent) -> None:
        """Offer the cheapest legal cells so far, if there are any."""
        if self.least[0] < NONE:
            incumbent.offer(self.kept.copy(), int(self.least[0]))

    def chunk(self, spent: float) -> None:
        """Try a chunk of changes at the temperature that is due when this part of the time is spent."""
        temperature = self.dearest * HOTTEST * (COLDEST / HOTTEST) ** spent
        _try(
            *(self.compiled, self.filled, self.room, self.block, self.now, self.least, self.kept),
            *(float(temperature), 2.0 * self.dearest, CHUNK, self.rng),
        )


def _begin(table: Table, room: Room) -> Cells16:
    """Days off wherever they are allowed, else the first duty that is."""
    cells = table.blank()
    duties = room.allowed.argmax(axis=2)
    cells[:, table.first :] = duties[:, table.first :]
    return cells


def _with_past(table: Table, hint: Cells16) -> Cells16:
    """The hint's period after the table's own past."""
    cells = table.blank()
    cells[:, table.first :] = hint[:, table.first :]
    return cells


@kernel
def _try(
    compiled: Compiled,
    filled: Filled,
    room: Room,
    block: NDArray[np.int64],
    now: NDArray[np.int64],
    least: NDArray[np.int64],
    kept: Cells16,
    temperature: float,
    breach: float,
    tries: int,
    rng: np.random.Generator,
) -> None:
    """Try changes one after another; take each that is better, and each that is worse with a falling chance.

    `now` int64[2] is the score that goes with `filled`, a breach counting as much as a cost of `breach`; `kept` and
    `least` take over the cheapest legal cells.
    """
    for _ in range(tries):
        count = draw(room, filled.cells, block, rng)
        if count == 0:
            continue
        hard, cost = kernels.apply_block(compiled, filled, block[:count])
        rise = cost + breach * hard
        if rise > 0 and rng.random() >= exp(-rise / temperature):
            kernels.apply_block(compiled, filled, block[:count][::-1])
            continue
        now[0] += hard
        now[1] += cost
        if now[0] == 0 and now[1] < least[0]:
            least[0] = now[1]
            kept[:] = filled.cells
