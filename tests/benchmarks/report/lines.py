"""Lines of two solvers on two instances, with the methods that ours tells."""

from __future__ import annotations

from benchmarks.lines import Line
from benchmarks.report.contest import OURS, Contest, contests
from tests.benchmarks.results import line

TOLD = ((0.2, 900, 100, "annealing"), (1.0, 700, 600, "columns"), (1.5, 700, 607, "columns"), (9.0, 607, 607, "cp-sat"))
PLAIN = ((5.0, None, 300), (6.0, 800, 500))


def told() -> list[Line]:
    """Ours tells its methods, the other does not; one run has no roster."""
    found = [
        line(instance=name, solver=solver, seed=seed, objective=trace[-1][1], bound=trace[-1][2], trace=trace)
        for name in ("Instance1", "Instance2")
        for solver, trace in ((OURS, TOLD), ("cp-sat", PLAIN))
        for seed in (1, 2)
    ]
    nothing = line(instance="Instance3", solver=OURS, status="unknown", objective=None, bound=None, trace=[])
    return [*found, nothing]


def contest() -> Contest:
    """The contest of these lines."""
    (found,) = contests(told())
    return found
