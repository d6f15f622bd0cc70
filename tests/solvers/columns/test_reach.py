"""How far sums come over some days, against every line."""

from __future__ import annotations

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from roster.table import Run, Sequence, Table, Wish
from solvers.columns import LineProgramme
from solvers.columns.reach import reach
from tests.solvers.columns.rows import legal_lines
from tests.tables import tables


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_the_least_and_the_most_of_all_lines(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Wish, Run, Sequence, most_days=5))
    programme, lines = LineProgramme(table, 0), legal_lines(table, 0)
    days = table.days - len(programme.past)
    assume(lines and table.first < table.days)
    steps = np.random.default_rng(data.draw(st.integers(0, 1000))).integers(0, 9, size=(days, len(table.duties)))
    first = data.draw(st.integers(0, days - 1))
    last = data.draw(st.integers(first + 1, days))
    window = np.arange(first, last)
    totals = [int(steps[window, line[len(programme.past) :][window]].sum()) for line, _ in lines]
    assert reach(programme.diagram, steps, first, last) == (min(totals), max(totals))


def test_no_day_adds_nothing() -> None:
    table = TABLE
    assert reach(LineProgramme(table, 0).diagram, np.ones((3, 2), dtype=np.int64), 1, 1) == (0, 0)


TABLE = Table(
    rows=("one",),
    duties=("", "E"),
    days=3,
    first=0,
    past=np.zeros((1, 0), dtype=np.int16),
    measures=np.zeros((0, 3, 2), dtype=np.int32),
    groups=np.zeros((0, 1), dtype=np.bool_),
    terms=(),
)
