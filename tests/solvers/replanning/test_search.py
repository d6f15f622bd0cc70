"""Search by re-planning: its values are the scorer's, it repeats, and it finds what brute force finds."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from roster.rules import Rulebook
from roster.scoring import Scorer
from roster.table import Cells16, Table, TableBuilder
from solvers import Status, Stop
from solvers.replanning import replan_here
from solvers.warm import small_table
from tests.tables import tables
from tests.wards import small_ward

EFFORT = Stop(effort=0.05)

CLOSED = TableBuilder(("a",), ("", "E"), days=1, first=1, past=np.zeros((1, 1), dtype=np.int16)).build()
"""A table in which nothing is left to decide."""


@example(table=CLOSED, seed=1)
@given(table=tables(), seed=st.integers(0, 100))
@settings(deadline=None, max_examples=40)
def test_values_are_the_scorers_and_cells_are_legal(table: Table, seed: int) -> None:
    result = replan_here(table, EFFORT, seed=seed)
    if result.cells is None:
        assert result.status is Status.UNKNOWN
        return
    score = Scorer(table).score(result.cells)
    assert (score.hard, score.cost) == (0, result.value)
    assert np.array_equal(result.cells[:, : table.first], table.past)


@given(table=tables(most_days=5))
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.filter_too_much])
def test_small_tables_are_solved(table: Table) -> None:
    assume(len(table.duties) ** (len(table.rows) * (table.days - table.first)) <= 3000)
    scorer, open_ = Scorer(table), table.days - table.first
    legal = []
    for duties in product(range(len(table.duties)), repeat=len(table.rows) * open_):
        cells: Cells16 = table.blank()
        cells[:, table.first :] = np.array(duties, dtype=np.int16).reshape(len(table.rows), open_)
        if (score := scorer.score(cells)).hard == 0:
            legal.append(score.cost)
    result = replan_here(table, Stop(effort=0.1))
    if not legal:
        assert result.value is None
    elif result.value is not None:
        assert result.value >= min(legal)


def test_the_same_seed_and_effort_give_the_same_cells() -> None:
    table = Rulebook.of(small_ward(locks=[])).table
    first, second = (replan_here(table, Stop(effort=0.3), seed=7) for _ in range(2))
    assert first.cells is not None
    assert second.cells is not None
    assert np.array_equal(first.cells, second.cells)


def test_a_hint_is_never_lost() -> None:
    table = Rulebook.of(small_ward(locks=[])).table
    good = replan_here(table, Stop(effort=0.5))
    again = replan_here(table, Stop(effort=0.05), hint=good.cells)
    assert good.value is not None
    assert again.value is not None
    assert again.value <= good.value


def test_the_best_of_a_small_table_is_found() -> None:
    """A table of three people over two weeks, whose best value CP-SAT proves."""
    from solvers import Params, solve

    proved = solve(small_table(), Stop(seconds=20), params=Params(method="cp-sat", workers=2))
    assert proved.status is Status.OPTIMAL
    assert replan_here(small_table(), Stop(effort=0.5)).value == proved.value
