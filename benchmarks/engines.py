"""The solvers that can be run, by the name they have on the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from roster.table import Table
from solvers import solve
from solvers.result import OnProgress, Params, Result, Stop

Solver = Callable[[Table, Stop, int, Params, OnProgress], Result]
"""Solves a table until a limit with a seed; the listener hears of each better value or bound meanwhile."""


def portfolio(table: Table, stop: Stop, seed: int, params: Params, on_progress: OnProgress) -> Result:
    """What `roster solve` uses: annealing and CP-SAT together, in a child process."""
    return solve(table, stop, seed=seed, params=replace(params, method="portfolio"), on_progress=on_progress)


def cp_sat(table: Table, stop: Stop, seed: int, params: Params, on_progress: OnProgress) -> Result:
    """The project's CP-SAT model alone, in a child process."""
    return solve(table, stop, seed=seed, params=replace(params, method="cp-sat"), on_progress=on_progress)


def columns(table: Table, stop: Stop, seed: int, params: Params, on_progress: OnProgress) -> Result:
    """A bound by column generation, with the annealed roster that it began from, in a child process."""
    return solve(table, stop, seed=seed, params=replace(params, method="columns"), on_progress=on_progress)


def neighbourhoods(table: Table, stop: Stop, seed: int, params: Params, on_progress: OnProgress) -> Result:
    """Large-neighbourhood search alone, on one core, in a child process."""
    return solve(table, stop, seed=seed, params=replace(params, method="neighbourhoods"), on_progress=on_progress)


SOLVERS: dict[str, Solver] = {
    "portfolio": portfolio,
    "cp-sat": cp_sat,
    "columns": columns,
    "neighbourhoods": neighbourhoods,
}
"""A further solver is one entry here."""
