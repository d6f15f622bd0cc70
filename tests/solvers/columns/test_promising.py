"""Promising cells against the cheapest lines through them."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Count, Run, Sequence, Table, Wish
from solvers.columns import LineProgramme
from solvers.columns.paths import NONE
from solvers.columns.pricing import SCALE
from solvers.columns.promising import CHOICES, promising
from solvers.columns.through import through
from tests.tables import tables


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_the_cheapest_cells_of_each_row_are_promising(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Wish, Run, Sequence, Count, most_days=5))
    shape = (len(table.rows), table.days, len(table.duties))
    seed = data.draw(st.integers(0, 1000))
    prices = np.random.default_rng(seed).integers(-(2**14), 2**14, size=shape)
    programmes = [LineProgramme(table, row) for row in range(len(table.rows))]
    found = promising(programmes, prices)
    for programme in programmes:
        row, begin = programme.row, len(programme.past)
        assert found[row, np.arange(begin), programme.past].all()
        least = through(programme.diagram, np.ascontiguousarray(prices[row, begin:]), SCALE)
        mine = found[row, begin:]
        assert not (mine & (least == NONE)).any()
        assert mine.sum() >= min(CHOICES * len(least), (least < NONE).sum())
        if mine.any() and (~mine).any():
            assert least[mine].max() <= least[~mine].min()
