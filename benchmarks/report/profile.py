"""Performance profiles (Dolan and Moré 2002, Benchmarking optimization software with performance profiles)."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.report.contest import Contest

Profile = tuple[tuple[float, float], ...]
"""A step function: distances from the best, ascending, each with the share of instances within it."""


def distances(contest: Contest) -> dict[str, list[float]]:
    """By solver and instance, how far its median value is beyond the best of these solvers, as a share of the best.

    That is the performance ratio less one; infinite without a roster. Instances count that all solvers have run, and of
    which one has a roster.
    """
    found: dict[str, list[float]] = {solver: [] for solver in contest.solvers}
    for name in contest.both(*contest.solvers):
        values = {solver: contest.value(name, solver) for solver in contest.solvers}
        best = min((value for value in values.values() if value is not None), default=None)
        if best is not None:
            for solver, value in values.items():
                found[solver].append(_beyond(value, best))
    return found


def profile(beyond: Sequence[float]) -> Profile:
    """The share of instances within each distance at which it changes."""
    steps = sorted({each for each in beyond if each != float("inf")})
    return tuple((step, sum(each <= step for each in beyond) / len(beyond)) for step in steps)


def _beyond(value: int | None, best: int) -> float:
    if value is None:
        return float("inf")
    if value == best:
        return 0.0
    return (value - best) / best if best > 0 else float("inf")
