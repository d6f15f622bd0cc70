"""Solve a table."""

from __future__ import annotations

from time import monotonic

from roster.table import Cells16, Table
from solvers.cancelling import Cancel
from solvers.child import Caller, Job
from solvers.incumbent import OnCells
from solvers.process import solve_in_child
from solvers.result import OnProgress, Params, Result, Stop


def solve(
    table: Table,
    stop: Stop,
    seed: int = 1,
    params: Params | None = None,
    hint: Cells16 | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Cancel = None,
    on_cells: OnCells | None = None,
) -> Result:
    """The best roster found until the stop, in a child process of its own.

    `hint` is a roster to begin with, `on_progress` hears of every better value and bound, `on_cells` of better cells
    just before their value, and `cancelled` is an event or a callable that is looked at all the time. A crash, a lack
    of memory, a child that hangs and a cancellation are results with the best cells so far, never exceptions.
    """
    job = Job(_search, table, stop, seed, params or Params(), hint, monotonic())
    return solve_in_child(job, on_progress, cancelled, on_cells)


def _search(job: Job, caller: Caller) -> Result:
    """Search by the method that is asked for, loaded in the child alone."""
    match job.params.method:
        case "portfolio":
            from solvers.portfolio import solve_here as method
        case "cp-sat":
            from solvers.cp_sat import solve_here as method
        case "columns":
            from solvers.columns import bound_here as method
        case "ascent":
            from solvers.columns import ascend_here as method
        case "annealing":
            from solvers.local_search import anneal_here as method
        case "replanning":
            from solvers.replanning import replan_here as method
        case "neighbourhoods":
            from solvers.neighbourhoods import improve_here as method
    return method(
        job.table,
        job.stop,
        job.seed,
        job.params,
        job.hint,
        caller.on_progress,
        caller.cancelled,
        caller.on_cells,
    )
