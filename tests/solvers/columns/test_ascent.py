"""The ascent's bounds against the best rosters of small tables, and against those of column generation."""

from __future__ import annotations

from hypothesis import given, settings

from roster.table import Table
from solvers import Params, Status, Stop
from solvers.columns import ascend_here, bound_here
from solvers.cp_sat import solve_here
from tests.solvers.small import ward
from tests.tables import tables

SEQUENTIAL = Params(workers=1)


@settings(deadline=None, max_examples=25)
@given(tables(most_days=4))
def test_no_bound_is_above_the_best_roster(table: Table) -> None:
    best = solve_here(table, Stop(), params=SEQUENTIAL)
    found = ascend_here(table, Stop(effort=0.2))
    told = [step.bound for step in found.trace if step.bound is not None]
    assert told == sorted(told)
    if best.value is not None:
        assert found.status is not Status.INFEASIBLE
        assert all(bound <= best.value for bound in told)


def test_a_hint_is_an_aim_and_a_proof_ends_the_climb() -> None:
    table = ward(6)
    best = solve_here(table, Stop(effort=4.0), params=SEQUENTIAL)
    found = ascend_here(table, Stop(effort=3.0), hint=best.cells)
    assert found.value == best.value
    assert found.bound is not None
    assert best.value is not None
    assert found.bound <= best.value


def test_it_comes_near_the_bound_of_column_generation() -> None:
    table = ward(6)
    columns = bound_here(table, Stop(effort=1.0))
    found = ascend_here(table, Stop(effort=6.0), hint=columns.cells)
    assert columns.bound is not None
    assert found.bound is not None
    assert 0.8 * columns.bound <= found.bound <= columns.bound


def test_the_same_effort_gives_the_same_bound() -> None:
    one, other = (ascend_here(ward(6), Stop(effort=0.3)) for _ in range(2))
    assert one.bound is not None
    assert (one.bound, one.effort) == (other.bound, other.effort)


def test_cancelling_ends_it_at_once() -> None:
    found = ascend_here(ward(6), Stop(), cancelled=lambda: True)
    assert (found.status, found.bound, found.cells) == (Status.CANCELLED, None, None)
