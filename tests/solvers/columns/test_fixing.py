"""Cells said to be useless, against all rosters of small tables."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Count, Cover, Run, Table, Wish
from solvers import Stop
from solvers.columns import Columns
from tests.solvers.columns.rows import legal_rosters
from tests.solvers.small import ward
from tests.tables import tables


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_no_better_roster_holds_a_useless_cell(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Cover, Wish, Count, Run, most_days=3, most_terms=6))
    rosters = legal_rosters(table)
    columns = Columns(table, Stop(effort=0.05))
    columns.run(None)
    below = data.draw(st.integers(0, 60))
    closed = columns.useless(below)
    for cells, cost in rosters:
        if cost < below and closed is not None:
            rows, days = np.indices(cells.shape)
            assert not closed[rows, days, cells].any()


def test_every_cell_is_useless_below_the_bound_and_none_far_above_it() -> None:
    columns = Columns(ward(4), Stop(effort=0.2))
    result = columns.run(None)
    assert result.bound is not None
    closed, open_ = columns.useless(result.bound), columns.useless(10**6)
    assert closed is not None
    assert open_ is not None
    assert closed.all()
    assert not open_.all()
