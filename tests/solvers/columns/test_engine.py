"""Bounds of column generation against the best rosters of small tables, and against each other."""

from __future__ import annotations

from hypothesis import given, settings

from roster.table import Accompany, Count, Cover, Run, Sequence, Table, Wish
from solvers import Params, Status, Stop
from solvers.columns import bound_here
from solvers.cp_sat import solve_here
from tests.solvers.small import ward
from tests.tables import tables

SEQUENTIAL = Params(workers=1)


@settings(deadline=None, max_examples=25)
@given(tables(most_days=4))
def test_no_bound_is_above_the_best_roster(table: Table) -> None:
    best = solve_here(table, Stop(), params=SEQUENTIAL)
    found = bound_here(table, Stop(effort=0.2))
    if best.value is None:
        assert found.cells is None
    else:
        assert found.status is not Status.INFEASIBLE
        assert found.bound is not None
        assert found.bound <= best.value
        assert found.value is None or found.value >= best.value


@settings(deadline=None, max_examples=25)
@given(tables(Cover, Accompany, Wish, Count, Run, Sequence, most_days=4))
def test_every_bound_on_the_way_is_true(table: Table) -> None:
    best = solve_here(table, Stop(), params=SEQUENTIAL)
    told = [step.bound for step in bound_here(table, Stop(effort=0.2)).trace if step.bound is not None]
    assert told == sorted(told)
    assert best.value is None or all(bound <= best.value for bound in told)


def test_the_same_seed_gives_the_same_bound() -> None:
    one, other = (bound_here(ward(6), Stop(effort=0.06), seed=3) for _ in range(2))
    assert one.bound is not None
    assert (one.bound, one.value, one.effort) == (other.bound, other.value, other.effort)


def test_a_bound_is_close_where_lines_say_it_all() -> None:
    table = ward(6)
    best = solve_here(table, Stop(effort=4.0), params=SEQUENTIAL)
    found = bound_here(table, Stop(effort=1.0), hint=best.cells)
    assert best.value is not None
    assert found.bound is not None
    assert best.bound is not None
    assert best.bound < found.bound <= best.value


def test_cancelling_ends_it_at_once() -> None:
    found = bound_here(ward(6), Stop(), cancelled=lambda: True)
    assert (found.status, found.bound, found.cells) == (Status.CANCELLED, None, None)
