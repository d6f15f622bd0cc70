"""The solvers that can be run, by the name they have on the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from benchmarks.peers import PEERS
from roster.table import Table
from solvers import solve
from solvers.result import Method, OnProgress, Params, Result, Stop

Solver = Callable[[Table, Stop, int, Params, OnProgress], Result]
"""Solves a table until a limit with a seed; the listener hears of each better value or bound meanwhile."""


def ours(method: Method) -> Solver:
    """One of our methods, in a child process; see `solvers.Params`."""

    def by_method(table: Table, stop: Stop, seed: int, params: Params, on_progress: OnProgress) -> Result:
        return solve(table, stop, seed=seed, params=replace(params, method=method), on_progress=on_progress)

    return by_method


SOLVERS: dict[str, Solver] = {
    "portfolio": ours("portfolio"),
    "cp-sat": ours("cp-sat"),
    "columns": ours("columns"),
    "ascent": ours("ascent"),
    "replanning": ours("replanning"),
    "neighbourhoods": ours("neighbourhoods"),
    **PEERS,
}
"""A further solver of ours is one entry here, a peer one in `benchmarks.peers`."""
