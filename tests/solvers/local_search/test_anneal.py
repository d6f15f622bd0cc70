"""Annealing: its values are the scorer's, it repeats, and it finds what brute force finds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from roster.rules import Rulebook
from roster.scoring import Scorer
from roster.table import Cells16, Table, TableBuilder
from solvers import Status, Stop
from solvers.local_search import anneal_here
from tests.tables import tables
from tests.wards import small_ward

EFFORT = Stop(effort=0.1)

CLOSED = TableBuilder(("a",), ("", "E"), days=1, first=1, past=np.zeros((1, 1), dtype=np.int16)).build()
"""A table in which nothing is left to decide."""


def _all(table: Table) -> Iterator[Cells16]:
    open_ = table.days - table.first
    for duties in product(range(len(table.duties)), repeat=len(table.rows) * open_):
        cells = table.blank()
        cells[:, table.first :] = np.array(duties, dtype=np.int16).reshape(len(table.rows), open_)
        yield cells


@given(table=tables(), seed=st.integers(0, 100))
@settings(deadline=None, max_examples=25)
def test_values_are_the_scorers_and_cells_are_legal(table: Table, seed: int) -> None:
    result = anneal_here(table, EFFORT, seed=seed)
    if result.cells is None:
        assert result.status is Status.UNKNOWN
        return
    score = Scorer(table).score(result.cells)
    assert (score.hard, score.cost) == (0, result.value)
    assert np.array_equal(result.cells[:, : table.first], table.past)


@example(table=CLOSED)
@given(table=tables())
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.filter_too_much])
def test_small_tables_are_solved(table: Table) -> None:
    assume(len(table.duties) ** (len(table.rows) * (table.days - table.first)) <= 3000)
    scorer = Scorer(table)
    legal = [score.cost for score in map(scorer.score, _all(table)) if score.hard == 0]
    result = anneal_here(table, EFFORT)
    assert result.value == (min(legal) if legal else None)


def test_the_same_seed_and_effort_give_the_same_cells() -> None:
    table = Rulebook.of(small_ward(locks=[])).table
    first, second = (anneal_here(table, EFFORT, seed=7) for _ in range(2))
    other = anneal_here(table, EFFORT, seed=8)
    assert first.cells is not None
    assert second.cells is not None
    assert other.cells is not None
    assert np.array_equal(first.cells, second.cells)
    assert not np.array_equal(first.cells, other.cells)


def test_a_hint_is_never_lost() -> None:
    table = Rulebook.of(small_ward(locks=[])).table
    good = anneal_here(table, Stop(effort=0.5))
    again = anneal_here(table, Stop(effort=0.02), hint=good.cells)
    assert good.value is not None
    assert again.value is not None
    assert again.value <= good.value
