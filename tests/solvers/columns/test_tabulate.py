"""What rows share of a tabulator, against a tabulator for each."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Count, Run, Sequence, Table, Touch, Wish
from solvers.columns import LineProgramme
from solvers.columns.tabulate import Tabulator
from tests.tables import tables


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_rows_that_share_are_priced_as_rows_alone(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Wish, Run, Sequence, Touch, Count, most_days=5))
    prices = np.random.default_rng(data.draw(st.integers(0, 1000))).integers(
        -60, 60, size=(table.days, len(table.duties))
    )
    shared = Tabulator(table)
    for row in range(len(table.rows)):
        alone, together = LineProgramme(table, row), LineProgramme(table, row, tabulator=shared)
        assert together.price(prices).cost == alone.price(prices).cost
