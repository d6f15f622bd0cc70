"""Every change that is drawn stays within what the table allows, and says truly what it changes."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Cells16, Table
from solvers.local_search.moves import MOST_CELLS, draw, room_of
from tests.tables import fillings, tables


def _legal(table: Table, cells: Cells16) -> Cells16:
    """The cells with the first allowed duty wherever they hold one that is not."""
    allowed = table.allowed()
    held = np.take_along_axis(allowed, cells[..., None].astype(np.int64), axis=2)[..., 0]
    return np.where(held, cells, allowed.argmax(axis=2)).astype(np.int16)


@given(data=st.data(), seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=60)
def test_draws_are_allowed_changes_of_the_period(data: st.DataObject, seed: int) -> None:
    table = data.draw(tables())
    room = room_of(table)
    if len(room.places) == 0:
        return
    cells = _legal(table, data.draw(fillings(table)))
    block, rng = np.zeros((MOST_CELLS, 3), dtype=np.int64), np.random.default_rng(seed)
    for _ in range(200):
        count = draw(room, cells, block, rng)
        for row, day, duty in block[:count]:
            assert day >= table.first
            assert room.allowed[row, day, duty]
            assert cells[row, day] != duty
        places = {(int(row), int(day)) for row, day, _ in block[:count]}
        assert len(places) == count
