"""The line programme against every filling of small rows."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.scoring import Scorer
from roster.table import Balance, Count, Run, Sequence, Table, Term, Touch, Wish
from solvers.columns import LineProgramme
from tests.tables import tables

SCALE = 4
ROW_KINDS = (Wish, Sequence, Run, Count, Touch, Balance)
MANY = settings(deadline=None, max_examples=60)


def all_costs(table: Table, row: int, prices: np.ndarray) -> dict[tuple[int, ...], int]:
    """What every legal line of a row costs."""
    scorer, cells, found = Scorer(table), table.blank(), {}
    free = range(table.first, table.days)
    for duties in product(range(len(table.duties)), repeat=len(free)):
        cells[row, table.first :] = duties
        score = scorer.row(cells, row)
        if score.hard == 0:
            outside = prices[np.arange(table.days), cells[row]].sum()
            found[tuple(cells[row].tolist())] = SCALE * score.cost + int(outside)
    return found


def prices_of(table: Table) -> st.SearchStrategy[np.ndarray]:
    size = table.days * len(table.duties)
    return st.lists(st.integers(-60, 60), min_size=size, max_size=size).map(
        lambda flat: np.array(flat, dtype=np.int64).reshape(table.days, -1)
    )


def check_exact(table: Table, prices: np.ndarray, most_nodes: int) -> None:
    for row in range(len(table.rows)):
        costs = all_costs(table, row, prices)
        priced = LineProgramme(table, row, most_nodes).price(prices, SCALE)
        if not costs:
            assert (priced.line, priced.cost, priced.bound) == (None, None, None)
        else:
            assert priced.line is not None
            assert priced.cost == min(costs.values()) == priced.bound
            assert costs[tuple(priced.line.tolist())] == priced.cost


@pytest.mark.parametrize("kind", ROW_KINDS)
@given(data=st.data())
@settings(deadline=None, max_examples=25)
def test_each_kind_is_exact(kind: type[Term], data: st.DataObject) -> None:
    table = data.draw(tables(kind, most_terms=5, most_days=5))
    check_exact(table, data.draw(prices_of(table)), most_nodes=10_000)


@given(data=st.data())
@MANY
def test_all_kinds_together_are_exact(data: st.DataObject) -> None:
    table = data.draw(tables(*ROW_KINDS, most_days=5))
    check_exact(table, data.draw(prices_of(table)), most_nodes=10_000)


@given(data=st.data())
@MANY
def test_sums_apart_are_exact(data: st.DataObject) -> None:
    table = data.draw(tables(Count, Balance, Run, most_days=5))
    check_exact(table, data.draw(prices_of(table)), most_nodes=1)


@given(data=st.data())
@MANY
def test_a_small_part_lies_on_the_right_side(data: st.DataObject) -> None:
    table = data.draw(tables(Count, Balance, most_days=5))
    prices = data.draw(prices_of(table))
    for row in range(len(table.rows)):
        costs = all_costs(table, row, prices)
        priced = LineProgramme(table, row, most_nodes=1, arcs=1).price(prices, SCALE)
        if costs:
            assert priced.bound is not None
            assert priced.bound <= min(costs.values())
        if priced.line is not None:
            assert costs[tuple(priced.line.tolist())] == priced.cost
