"""Lines through each cell against every line of small rows."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Count, Run, Sequence, Table, Wish
from solvers.columns.encoding import encode
from solvers.columns.paths import NONE
from solvers.columns.through import through
from tests.solvers.columns.rows import legal_lines
from tests.tables import tables

SCALE = 4


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_the_cheapest_line_through_each_cell(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Wish, Run, Sequence, Count, most_days=4))
    size = table.days * len(table.duties)
    flat = data.draw(st.lists(st.integers(-60, 60), min_size=size, max_size=size))
    prices = np.array(flat, dtype=np.int64).reshape(table.days, -1)
    for row in range(len(table.rows)):
        encoding = encode(table, row)
        lines, begin = legal_lines(table, row), encoding.begin
        if encoding.diagram.empty or begin == table.days:
            continue
        here = np.ascontiguousarray(prices[begin:])
        days = np.arange(begin, table.days)
        costs = {tuple(line[begin:].tolist()): SCALE * cost + prices[days, line[begin:]].sum() for line, cost in lines}
        least = through(encoding.diagram, here, SCALE)
        for day, duty in np.ndindex(least.shape):
            with_it = [cost for line, cost in costs.items() if line[day] == duty]
            cheapest = min(with_it, default=NONE)
            assert least[day, duty] <= cheapest
            assert least[day, duty] == cheapest or len(encoding.apart) > 0
