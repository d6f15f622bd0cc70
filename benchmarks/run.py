"""One run: an instance, a solver, a seed and a limit give one verified line."""

from __future__ import annotations

from benchmarks.engines import Solver
from benchmarks.formats import Problem
from benchmarks.known import known_values
from benchmarks.lines import Key, Line
from benchmarks.verify import verified_roster
from solvers.result import OnProgress, Params, Result, Status, Stop


class CancelledError(Exception):
    """The solve was cancelled from outside and is not reported."""


def run(key: Key, problem: Problem, solver: Solver, on_progress: OnProgress) -> Line:
    """Solve once and verify. Raises MismatchError if a claim is false, CancelledError if the solve was cut short."""
    stop, params = Stop(seconds=key.seconds), Params(workers=key.workers)
    result = solver(problem.table, stop, key.seed, params, on_progress)
    if result.status is Status.CANCELLED:
        raise CancelledError(problem.name)
    roster = verified_roster(problem, result, known_values(key.set).get(key.instance))
    return Line(
        **key._asdict(),
        status=result.status,
        objective=result.value,
        bound=result.bound,
        first_feasible_s=_first_feasible(result),
        trace=tuple((round(step.seconds, 3), step.value, step.bound, step.method) for step in result.trace),
        roster=roster,
    )


def _first_feasible(result: Result) -> float | None:
    if result.value is None:
        return None
    return round(next((step.seconds for step in result.trace if step.value is not None), result.seconds), 3)
