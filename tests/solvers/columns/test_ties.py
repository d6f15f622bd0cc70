"""Ties against the scorer: a roster's shortfalls are the amounts of its columns' terms."""

from __future__ import annotations

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from roster.scoring import Scorer
from roster.table import Accompany, Cover, Origin, Table, TableBuilder, Wish
from solvers.columns.ties import Ties, ties_of
from tests.tables import fillings, tables

MANY = settings(deadline=None, max_examples=100)


def work_of(ties: Ties, cells: np.ndarray) -> np.ndarray:
    """int64[work]: the sums in a filled table."""
    return sum((ties.done(row, line) for row, line in enumerate(cells)), np.zeros(ties.works.sums, dtype=np.int64))


def shortfalls(ties: Ties, cells: np.ndarray) -> np.ndarray:
    """int64[shortfall]: the greatest shortfall of the ties of each."""
    found = np.zeros_like(ties.price)
    np.maximum.at(found, ties.shortfall, ties.demand - ties.sign * work_of(ties, cells)[ties.work])
    return found


def is_allowed(table: Table, cells: np.ndarray) -> bool:
    rows, days = np.indices(cells.shape)
    return bool(table.allowed()[rows, days, cells].all())


@MANY
@given(st.data())
def test_shortfalls_cost_what_columns_cost(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Cover, Accompany))
    cells = data.draw(fillings(table))
    ties, score = ties_of(table), Scorer(table).score(cells)
    found = shortfalls(ties, cells)
    assert (ties.price * found)[ties.price >= 0].sum() == score.cost
    assert found[ties.price < 0].any() == (score.hard > 0)


@MANY
@given(st.data())
def test_sums_that_are_kept_once_are_the_same_for_allowed_cells(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Cover, Accompany, Wish))
    cells = data.draw(fillings(table))
    assume(is_allowed(table, cells))
    ties, amounts = ties_of(table), Scorer(table).amounts(cells).tolist()
    columns = [isinstance(term, Cover | Accompany) for term in table.terms]
    wanted = sum(
        (term.price or 0) * amount for term, amount, column in zip(table.terms, amounts, columns, strict=True) if column
    )
    assert (ties.price * shortfalls(ties, cells))[ties.price >= 0].sum() == wanted


@MANY
@given(st.data())
def test_cells_are_priced_at_what_their_work_earns(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Cover, Accompany))
    cells, ties = data.draw(fillings(table)), ties_of(table)
    duals = np.arange(3, 3 + len(ties.demand), dtype=np.int64)
    prices = ties.prices(duals)
    for row, line in enumerate(cells):
        assert prices[row, np.arange(table.days), line].sum() == -(ties.by_work(duals) @ ties.done(row, line))


@MANY
@given(st.data())
def test_duals_handed_out_stay_below_the_prices_and_earn_most(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Cover, Accompany))
    cells, ties = data.draw(fillings(table)), ties_of(table)
    size = ties.works.sums
    wanted = np.array(data.draw(st.lists(st.integers(-40, 40), min_size=size, max_size=size)), dtype=np.int64)
    ceiling = ties.ceiling(1, 1000)
    duals = ties.spread(wanted, ceiling)
    together = np.zeros_like(ties.price)
    np.add.at(together, ties.shortfall, duals)
    assert (duals >= 0).all()
    assert (together <= ceiling).all()
    earned = int(ties.demand @ duals) - int(ties.by_work(duals) @ work_of(ties, cells))
    assert earned <= int(ceiling @ shortfalls(ties, cells))


def test_levels_of_one_cover_are_ties_of_one_sum() -> None:
    builder = TableBuilder(["a", "b"], ["", "E"], 1, 0, np.zeros((2, 0), dtype=np.int16))
    everybody = builder.group(np.ones(2, dtype=np.bool_))
    for least, price in ((1, 30), (2, 10)):
        builder.add(Cover(Origin("cover", "all"), everybody, ((0, 0b10),), price, least=least, most=2))
    ties = ties_of(builder.build())
    assert ties.works.sums == 1
    assert ties.spread(np.array([25]), ties.ceiling(1, 1000)).tolist() == [15, 0, 10, 0]
