"""Generation, narrowing and agreeing among open cells, against the best roster there."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.scoring import Scorer
from roster.table import Accompany, Count, Cover, Run, Sequence, Table, Wish
from solvers.columns.agreeing import Agreeing
from solvers.columns.generation import Goal
from solvers.columns.narrowing import Narrowing
from solvers.columns.shares import settled, shares_of
from solvers.local_search import anneal_here
from solvers.result import Stop
from tests.solvers.columns.roots import best_within, root_of
from tests.solvers.small import ward
from tests.tables import fillings, tables

EXACT = Goal(-1e18, 1e18, 0.0)


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_bounds_and_lines_keep_to_open_cells(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Cover, Accompany, Wish, Count, Run, Sequence, most_days=4))
    root = root_of(table, data.draw(st.sampled_from([1, 20_000])))
    cells = data.draw(fillings(table))
    which = np.random.default_rng(data.draw(st.integers(0, 99))).random(cells.shape) < 0.4
    open_ = settled(table.allowed(), cells, which) & table.allowed()
    best = best_within(table, open_)
    root.pricing.keep_to(open_)
    found = root.pricing.round(np.zeros(root.pricing.ties.works.sums), lambda: False)
    assert found is not None
    if best is not None:
        assert not found.impossible
        assert found.bound <= best
    for row, priced in enumerate(found.priced):
        assert priced.line is None or open_[row, np.arange(table.days), priced.line].all()


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_narrowing_ends_in_lines_that_are_legal(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Cover, Accompany, Wish, Count, Run, Sequence, most_days=5))
    root = root_of(table, data.draw(st.sampled_from([1, 20_000])))
    if root.reached is None or root.reached.best.impossible:
        return
    root.generation.focus(root.reached)
    few = data.draw(st.integers(0, 10))
    found = Narrowing(table, root.generation, few, np.random.default_rng(1)).run(root.reached)
    if found is not None:
        scorer = Scorer(table)
        assert np.array_equal(found.cells[:, : table.first], table.past)
        assert all(scorer.row(found.cells, row).hard == 0 for row in range(len(table.rows)))


def test_shares_of_each_cell_are_one_together() -> None:
    table = ward(6)
    root = root_of(table)
    assert root.reached is not None
    shares = shares_of(table, root.generation.pool, root.reached.mixture)
    assert np.allclose(shares.sum(axis=2), 1.0, atol=1e-3)


def test_so_many_cells_are_freed_where_there_may_be_a_better_roster() -> None:
    table = ward(6)
    root, cells = root_of(table), anneal_here(table, Stop(effort=0.02)).cells
    assert root.reached is not None
    assert cells is not None
    agreeing = Agreeing(table, root.generation, np.random.default_rng(1))
    for number in root.generation.pool.add_roster(cells):
        root.generation.master.let_in(number)
    root.generation.focus(root.reached)
    value = Scorer(table).score(cells).cost
    freed = agreeing.free(root.reached, cells, 10 * value)
    assert freed is not None
    assert 60 <= freed.sum() <= table.days * len(table.rows)
    assert agreeing.free(root.reached, cells, root.reached.best.bound) is None
