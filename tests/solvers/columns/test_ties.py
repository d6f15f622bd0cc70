"""Ties against the scorer: what a roster falls short of its ties costs no more than its columns do."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.scoring import Scorer
from roster.table import Accompany, Cover, Table
from solvers.columns.ties import Ties, ties_of
from tests.tables import fillings, tables


def shortfalls(ties: Ties, cells: np.ndarray) -> np.ndarray:
    """int64[term]: the greatest shortfall of each term's ties."""
    work = sum((ties.work(row, line) for row, line in enumerate(cells)), np.zeros_like(ties.demand))
    found = np.zeros_like(ties.price)
    np.maximum.at(found, ties.term, ties.demand - work)
    return found


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_no_shortfall_is_above_the_amount_of_its_term(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Cover, Accompany))
    cells = data.draw(fillings(table))
    amounts = Scorer(table).amounts(cells)
    assert (shortfalls(ties_of(table), cells) <= amounts).all()


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_the_shortfall_of_a_cover_is_its_amount(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Cover))
    cells = data.draw(fillings(table))
    honest = [term.most is None or term.least <= term.most for term in table.terms if isinstance(term, Cover)]
    amounts = Scorer(table).amounts(cells)
    assert (shortfalls(ties_of(table), cells) == amounts)[honest].all()


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_cells_are_priced_at_what_their_work_earns(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Cover, Accompany))
    cells, ties = data.draw(fillings(table)), ties_of(table)
    duals = np.arange(3, 3 + len(ties.demand), dtype=np.int64)
    prices = ties.prices(duals)
    for row, line in enumerate(cells):
        assert prices[row, np.arange(table.days), line].sum() == -(duals @ ties.work(row, line))
