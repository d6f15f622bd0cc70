from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.lines import Key, Line
from benchmarks.run import CancelledError, run
from benchmarks.verify import MismatchError
from solvers.result import Progress, Result, Status
from tests.benchmarks.results import BEST, BEST_RESULT, result, solver_that_returns, tiny_problem

KEY = Key("nrp24", "Instance901", "told", 7, 5.0, 2)


def line_of(folder: Path, answer: Result, heard: list[Progress] | None = None) -> Line:
    """The line of a run whose solver returns this answer."""
    steps = [] if heard is None else heard
    return run(KEY, tiny_problem(folder), solver_that_returns(answer), steps.append)


def test_a_line_says_what_the_solver_found(tmp_path: Path) -> None:
    heard: list[Progress] = []
    line = line_of(tmp_path, BEST_RESULT, heard)
    assert line.key == KEY
    assert (line.status, line.objective, line.bound) == (Status.OPTIMAL, 0, 0)
    assert line.first_feasible_s == 0.25
    assert line.trace == ((0.1, None, 0, ""), (0.25, 3, 0, ""), (0.5, 0, 0, ""))
    assert line.roster == {"ann": ["E", ""], "bob": ["", "E"]}
    assert heard == list(BEST_RESULT.trace)


def test_a_crash_is_a_line_without_a_roster(tmp_path: Path) -> None:
    crashed = result(None, status=Status.CRASHED, bound=0)
    line = line_of(tmp_path, crashed)
    assert (line.status, line.objective, line.first_feasible_s, line.roster) == (Status.CRASHED, None, None, None)


def test_a_false_claim_is_no_line(tmp_path: Path) -> None:
    with pytest.raises(MismatchError):
        line_of(tmp_path, result(BEST, value=5))


def test_a_cancelled_solve_is_no_line(tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        line_of(tmp_path, result(None, status=Status.CANCELLED))
