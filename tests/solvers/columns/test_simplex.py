"""The linear programme that grows, and what it does when its solver fails."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

import pytest
from ortools.linear_solver import pywraplp  # type: ignore[import-untyped]

from solvers.columns.simplex import Simplex


def small() -> tuple[Simplex, list[int]]:
    """At least 4 of two columns that cost 3 and 5; there are at most 3 of the first."""
    programme = Simplex()
    row = programme.row(4.0, inf)
    return programme, [programme.column(cost, most, [row], [1.0]) for cost, most in ((3.0, 3.0), (5.0, inf))]


def test_an_optimum_with_its_duals() -> None:
    programme, (first, second) = small()
    solved = programme.solve(None)
    assert solved is not None
    assert solved.objective == pytest.approx(14.0)
    assert solved.duals.tolist() == pytest.approx([5.0])
    assert solved.amounts[[first, second]].tolist() == pytest.approx([3.0, 1.0])


def test_rows_and_columns_may_come_and_go() -> None:
    programme, (first, second) = small()
    programme.solve(None)
    programme.row(-inf, 2.0, [(first, 1.0)])
    limited = programme.solve(None)
    third = programme.column(1.0, 1.0, [0], [2.0])
    programme.drop(second)
    dropped = programme.solve(None)
    assert limited is not None
    assert dropped is not None
    assert limited.objective == pytest.approx(16.0)
    assert dropped.amounts[[first, second, third]].tolist() == pytest.approx([2.0, 0.0, 1.0])


@pytest.mark.parametrize("failures", range(1, 4))
def test_a_failure_of_the_solver_is_followed_by_another_attempt(failures: int, monkeypatch: pytest.MonkeyPatch) -> None:
    solve: Callable[..., int] = pywraplp.Solver.Solve
    left = [failures]

    def fails(solver: pywraplp.Solver, parameters: pywraplp.MPSolverParameters) -> int:
        left[0] -= 1
        return pywraplp.Solver.ABNORMAL if left[0] >= 0 else solve(solver, parameters)

    programme, _ = small()
    programme.solve(None)
    monkeypatch.setattr(pywraplp.Solver, "Solve", fails)
    solved = programme.solve(None)
    assert left == [-1]
    assert solved is not None
    assert solved.objective == pytest.approx(14.0)


def test_dropping_many_columns_changes_nothing_else() -> None:
    programme, (first, second) = small()
    for _ in range(5):
        programme.drop(programme.column(0.1, inf, [0], [1.0]))
    solved = programme.solve(None)
    assert solved is not None
    assert solved.amounts[[first, second]].tolist() == pytest.approx([3.0, 1.0])


def test_without_any_solution_there_is_none() -> None:
    programme = Simplex()
    row = programme.row(4.0, inf)
    programme.column(1.0, 1.0, [row], [1.0])
    assert programme.solve(None) is None
