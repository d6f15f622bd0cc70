"""Kernels and oracle agree on random tables."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.scoring import Score, Scorer
from roster.table import Accompany, Balance, Count, Cover, Run, Sequence, Table, Term, Touch, Wish
from tests.roster.scoring import oracle
from tests.tables import cells_of, tables

KINDS = (Wish, Run, Sequence, Count, Touch, Balance, Cover, Accompany)


@given(st.data(), tables())
@settings(deadline=None, max_examples=150)
def test_table(data: st.DataObject, table: Table) -> None:
    cells = data.draw(cells_of(table))
    assert Scorer(table).score(cells) == Score(*oracle.score(table, cells))


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_amounts(kind: type[Term], data: st.DataObject) -> None:
    table = data.draw(tables(kind))
    cells = data.draw(cells_of(table))
    wanted = [oracle.amount(table, cells, term) for term in table.terms]
    assert Scorer(table).amounts(cells).tolist() == wanted


@given(st.data(), tables())
@settings(deadline=None, max_examples=60)
def test_rows_and_columns(data: st.DataObject, table: Table) -> None:
    cells = data.draw(cells_of(table))
    scorer = Scorer(table)
    for row in range(len(table.rows)):
        assert scorer.row(cells, row) == Score(*oracle.row_score(table, cells, row))
    for day in range(table.days):
        assert scorer.column(cells, day) == Score(*oracle.column_score(table, cells, day))


@given(st.data(), tables())
@settings(deadline=None, max_examples=60)
def test_lines(data: st.DataObject, table: Table) -> None:
    cells = data.draw(cells_of(table))
    scorer = Scorer(table)
    lines = scorer.itemise(cells)
    assert sum((line.score for line in lines), Score(0, 0)) == scorer.score(cells)
    assert all(line.amount > 0 for line in lines)
    assert sum(line.amount for line in lines) == scorer.amounts(cells).sum()
    breaches, cost = scorer.by_rule(cells)
    for rule in {term.origin.rule for term in table.terms}:
        of_rule = sum((line.score for line in lines if line.origin.rule == rule), Score(0, 0))
        assert Score(breaches[rule], cost[rule]) == of_rule


@given(st.data(), tables())
@settings(deadline=None, max_examples=50)
def test_cells_are_left_alone(data: st.DataObject, table: Table) -> None:
    cells = data.draw(cells_of(table))
    before = cells.copy()
    Scorer(table).score(cells)
    np.testing.assert_array_equal(cells, before)
