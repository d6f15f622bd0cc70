"""Shapes free open cells of about the size that is asked for, and follow what costs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from roster.table import Table
from solvers.neighbourhoods import shapes
from solvers.neighbourhoods.shapes import SHAPES, Shape
from solvers.neighbourhoods.situation import Scene, Situation
from tests.solvers import small
from tests.tables import fillings, tables

WARD = small.ward()
IDLE = Situation(Scene(WARD), WARD.blank())


@given(data=st.data(), seed=st.integers(0, 1000), size=st.floats(1, 60))
@settings(deadline=None, max_examples=60)
def test_only_open_cells_of_any_table_are_freed(data: st.DataObject, seed: int, size: float) -> None:
    table: Table = data.draw(tables())
    now = Situation(Scene(table), data.draw(fillings(table)))
    assume(now.scene.open.any())
    for shape in SHAPES:
        freed = shape(now, size, np.random.default_rng(seed))
        assert not (freed & ~now.scene.open).any()


@pytest.mark.parametrize("shape", SHAPES, ids=[shape.__name__ for shape in SHAPES])
def test_sizes_are_met_on_average(shape: Shape) -> None:
    rng = np.random.default_rng(1)
    sizes = [shape(IDLE, 60.0, rng).sum() for _ in range(200)]
    assert 48 <= np.mean(sizes) <= 72


def test_dear_rows_come_more_often() -> None:
    cells = WARD.blank()
    cells[3, ::2] = 1
    now = Situation(Scene(WARD), cells)
    assert now.row_costs.argmax() == 3
    rng = np.random.default_rng(1)
    freed = sum(shapes.dear_rows(now, 56.0, rng).any(axis=1).astype(np.int64) for _ in range(300))
    assert np.argmax(freed) == 3


def test_costs_are_shared_out_in_full() -> None:
    rows, days = IDLE.row_costs.sum(), IDLE.day_costs.sum()
    assert rows == pytest.approx(IDLE.value)
    assert days == pytest.approx(IDLE.value)
