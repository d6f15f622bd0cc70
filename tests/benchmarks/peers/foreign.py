"""Peers at work in a process that lives for a whole module of tests: starting one for each table would take minutes."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from threading import Event
from typing import TypeVar

import numpy as np

from benchmarks.peers import PEERS
from roster.table import Cells16, Table
from solvers.child import Caller, Job
from solvers.result import Params, Progress, Result, Stop

T = TypeVar("T")


class Foreign:
    """One process other than the caller's, which holds one peer and no other solver."""

    def __init__(self, peer: str) -> None:
        self.peer = peer
        self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))

    def solve(self, table: Table, seconds: float | None = None) -> Result:
        """The peer's result, without the rules of a child that is killed when it is late."""
        return self.ask(solve, self.peer, table, Stop(seconds=seconds))

    def ask(self, function: Callable[..., T], *arguments: object) -> T:
        """What the function returns there."""
        return self._pool.submit(function, *arguments).result()

    def close(self) -> None:
        """End the process."""
        self._pool.shutdown()


def solve(peer: str, table: Table, stop: Stop) -> Result:
    """Solve in this process with one thread."""
    cells: list[Cells16] = []
    steps: list[Progress] = []
    job = Job(PEERS[peer].search, table, stop, 1, Params(workers=1), None, 0.0)
    return PEERS[peer].search(job, Caller(cells.append, steps.append, Event()))


def cost_by_highs(table: Table, cells: Cells16) -> float | None:
    """The least cost of the compact model with its cells held to these; None if it has no solution."""
    from highspy import HighsModelStatus

    from benchmarks.peers.highs import loaded
    from benchmarks.peers.mip.model import TableProgramme

    model = TableProgramme(table)
    for (row, day), duty in np.ndenumerate(cells):
        model.programme.equal(model.board.works(row, day, 1 << int(duty)), 1)
    highs = loaded(model.programme)
    highs.run()
    if highs.getModelStatus() == HighsModelStatus.kOptimal:
        return float(highs.getInfo().objective_function_value)
    return None
