"""A tiny set of one instance, a solver that says what it is told to, and lines to report on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.engines import Solver
from benchmarks.formats import Problem
from benchmarks.formats.nrp24 import load
from benchmarks.lines import Line
from roster.table import Table
from solvers.result import OnProgress, Params, Progress, Result, Status, Stop

INSTANCE = """\
SECTION_HORIZON
2
SECTION_SHIFTS
E,480,
SECTION_STAFF
ann,E=1,480,0,5,1,1,1
bob,E=2,960,0,5,1,1,1
SECTION_DAYS_OFF
SECTION_SHIFT_ON_REQUESTS
ann,0,E,3
SECTION_SHIFT_OFF_REQUESTS
SECTION_COVER
0,E,1,100,1
1,E,1,100,1
"""
"""Two people, two days; the best roster costs nothing: ann on day 0, bob on day 1."""

BEST = ((1, 0), (0, 1))
WORSE = ((0, 0), (1, 1))
ILLEGAL = ((1, 1), (0, 0))


def tiny_folder(folder: Path) -> Path:
    """A folder of the set with Instance901 and Instance902, of which nothing is published."""
    folder.mkdir(exist_ok=True)
    for number in (901, 902):
        (folder / f"Instance{number}.txt").write_text(INSTANCE)
    return folder


def tiny_problem(folder: Path) -> Problem:
    """Instance901 of the tiny folder."""
    return load(tiny_folder(folder), "Instance901")


def result(cells: tuple[tuple[int, ...], ...] | None, **claims: Any) -> Result:
    """A result with these cells and claims."""
    filled = None if cells is None else np.array(cells, dtype=np.int16)
    claims.setdefault("status", Status.FEASIBLE)
    return Result(seed=1, workers=2, cells=filled, **claims)


BEST_RESULT = result(
    BEST,
    status=Status.OPTIMAL,
    value=0,
    bound=0,
    seconds=0.9,
    trace=(Progress(0.1, None, 0), Progress(0.25004, 3, 0), Progress(0.5, 0, 0)),
)


def solver_that_returns(answer: Result) -> Solver:
    """A solver that has always known the answer and reports its trace as progress."""

    def solve(_table: Table, _stop: Stop, _seed: int, _params: Params, on_progress: OnProgress) -> Result:
        for step in answer.trace:
            on_progress(step)
        return answer

    return solve


def line(**changes: Any) -> Line:
    """A line about Instance1, changed as told."""
    fields: dict[str, Any] = {
        "set": "nrp24",
        "instance": "Instance1",
        "solver": "cp-sat",
        "seed": 1,
        "seconds": 60.0,
        "workers": 2,
        "status": "feasible",
        "objective": 610,
        "bound": 600,
        "first_feasible_s": 0.5,
        "trace": [[0.5, 700, None], [2.0, 610, 600]],
        "roster": {"A": ["", "D"]},
    }
    return Line.model_validate(fields | changes)
