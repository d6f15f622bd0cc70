from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.formats import RosterError, cells_of, roster_of
from roster.table import Table, TableBuilder


def small_table() -> Table:
    past = np.array([[1], [0]], dtype=np.int16)
    return TableBuilder(rows=("ann", "bob"), duties=("off", "E", "N"), days=4, first=1, past=past).build()


def test_the_past_is_left_out_of_a_roster_and_put_back_into_cells() -> None:
    table = small_table()
    cells = np.array([[1, 0, 1, 2], [0, 2, 2, 0]], dtype=np.int16)
    roster = {"ann": ["", "E", "N"], "bob": ["N", "N", ""]}
    assert roster_of(table, cells) == roster
    assert np.array_equal(cells_of(table, roster), cells)


@given(st.lists(st.lists(st.integers(0, 2), min_size=3, max_size=3), min_size=2, max_size=2))
@settings(deadline=None, max_examples=30)
def test_cells_survive_a_round_trip(duties: list[list[int]]) -> None:
    table = small_table()
    cells = table.blank()
    cells[:, 1:] = duties
    again = cells_of(table, roster_of(table, cells))
    assert again.dtype == np.int16
    assert np.array_equal(again, cells)


def test_a_roster_of_other_people_is_refused() -> None:
    with pytest.raises(RosterError, match="'bob' is missing"):
        cells_of(small_table(), {"ann": ["", "", ""]})
    with pytest.raises(RosterError, match="'bob' has the unknown duty 'off' on day 2"):
        cells_of(small_table(), {"ann": ["", "", ""], "bob": ["", "", "off"]})
