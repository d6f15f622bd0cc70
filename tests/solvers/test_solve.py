"""Whole solves of a small ward in a child process."""

import subprocess
import sys
from threading import Event

import numpy as np

from roster.scoring import Scorer
from roster.table import Origin, Wish
from solvers import Params, Progress, Status, Stop, solve
from tests.solvers import small

TABLE = small.ward()
SCORER = Scorer(TABLE)


def test_value_is_the_score_and_the_trace_only_improves() -> None:
    told: list[Progress] = []
    result = solve(TABLE, Stop(seconds=5.0), on_progress=told.append)
    assert result.status in (Status.FEASIBLE, Status.OPTIMAL)
    assert result.cells is not None
    score = SCORER.score(result.cells)
    assert (score.hard, score.cost) == (0, result.value)
    assert result.trace == tuple(told)
    values = [p.value for p in told if p.value is not None]
    bounds = [p.bound for p in told if p.bound is not None]
    assert values == sorted(values, reverse=True)
    assert bounds == sorted(bounds)
    assert (values[-1], bounds[-1]) == (result.value, result.bound)
    assert result.seconds < 6.5


def test_one_worker_and_an_effort_repeat_exactly() -> None:
    first, second = (solve(TABLE, Stop(effort=0.5), seed=3, params=Params(workers=1)) for _ in range(2))
    assert first.cells is not None
    assert second.cells is not None
    assert np.array_equal(first.cells, second.cells)
    assert (first.value, first.bound, first.effort) == (second.value, second.bound, second.effort)
    assert [(p.value, p.bound) for p in first.trace] == [(p.value, p.bound) for p in second.trace]


def test_a_hint_is_the_first_roster() -> None:
    known = solve(TABLE, Stop(effort=0.5), params=Params(workers=1))
    again = solve(TABLE, Stop(seconds=3.0), hint=known.cells)
    assert known.value is not None
    assert again.value is not None
    assert again.trace[0].value == known.value
    assert again.value <= known.value


def test_cancelled_with_the_best_so_far() -> None:
    event = Event()

    def enough(progress: Progress) -> None:
        if progress.value is not None:
            event.set()

    result = solve(TABLE, Stop(seconds=60.0), on_progress=enough, cancelled=event)
    assert result.status is Status.CANCELLED
    assert result.cells is not None
    assert SCORER.score(result.cells).cost == result.value
    assert result.seconds < 20.0


def test_infeasible() -> None:
    wishes = tuple(Wish(Origin("locked", "row 0"), 0, 5, duties, None) for duties in (0b001, 0b110))
    result = solve(small.ward(rows=1, more=wishes), Stop(seconds=10.0))
    assert (result.status, result.cells, result.value) == (Status.INFEASIBLE, None, None)


def test_too_little_memory_to_begin() -> None:
    assert solve(TABLE, Stop(seconds=5.0), params=Params(memory_mb=300)).status is Status.OUT_OF_MEMORY


def test_importing_solvers_loads_no_native_solver() -> None:
    heavy = "{'ortools', 'numba', 'pandas'}"
    code = f"import sys, solvers; assert not {heavy} & {{name.split('.')[0] for name in sys.modules}}"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_columns_bound_what_annealing_finds() -> None:
    result = solve(TABLE, Stop(seconds=90), params=Params(method="columns"))
    assert result.status in (Status.FEASIBLE, Status.OPTIMAL)
    assert result.value is not None
    assert result.bound is not None
    assert 0 < result.bound <= result.value
