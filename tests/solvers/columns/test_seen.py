"""Pricing with a threshold from lines seen before, against pricing without."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Balance, Count, Run, Table
from solvers.columns.programme import LineProgramme
from solvers.columns.seen import Seen
from tests.tables import tables

SCALE = 4


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_lines_seen_before_change_no_price(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Count, Balance, Run, most_days=5))
    size = table.days * len(table.duties)
    programmes = [LineProgramme(table, row, most_nodes=1) for row in range(len(table.rows))]
    seen = [Seen() for _ in programmes]
    for _ in range(4):
        flat = data.draw(st.lists(st.integers(-60, 60), min_size=size, max_size=size))
        prices = np.array(flat, dtype=np.int64).reshape(table.days, -1)
        for programme, remembering in zip(programmes, seen, strict=True):
            plain, found = programme.price(prices, SCALE), remembering.price(programme, prices, SCALE)
            assert (found.cost, found.bound) == (plain.cost, plain.bound)
            if found.line is not None:
                outside = int(prices[np.arange(table.days), found.line].sum())
                assert found.cost is not None
                assert (found.cost - outside) % SCALE == 0
