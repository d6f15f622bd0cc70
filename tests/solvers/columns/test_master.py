"""The master programme over all lines of small tables, against their best rosters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from roster.table import Accompany, Cover, Table, Wish
from solvers.columns.master import LITTLE, Master
from solvers.columns.pool import Pool
from solvers.columns.ties import ties_of
from tests.solvers.columns.rows import legal_lines, legal_rosters
from tests.tables import tables


def filled(table: Table) -> tuple[Master, Pool]:
    """A master of all legal lines."""
    pool = Pool(table)
    master = Master(ties_of(table), len(table.rows), pool)
    for row in range(len(table.rows)):
        for line, _ in legal_lines(table, row):
            pool.add(row, line)
    master.hold(range(len(pool)))
    return master, pool


@settings(deadline=None, max_examples=40)
@given(tables(Cover, Accompany, Wish, most_days=2))
def test_a_mixture_of_all_lines_costs_no_more_than_the_best_roster(table: Table) -> None:
    rosters = legal_rosters(table)
    master, pool = filled(table)
    mixture = master.solve(None)
    assert mixture is not None
    if rosters:
        assert mixture.cost <= min(cost for _, cost in rosters) + LITTLE
    if all(legal_lines(table, row) for row in range(len(table.rows))):
        assert mixture.amounts.sum() == pytest.approx(len(table.rows))
    assert len(mixture.amounts) == len(pool)


@settings(deadline=None, max_examples=40)
@given(tables(Cover, Accompany, Wish, most_days=2))
def test_with_one_line_a_row_the_mixture_is_the_roster(table: Table) -> None:
    rosters = legal_rosters(table)
    master, pool = filled(table)
    for cells, cost in rosters[:4]:
        master.hold(pool.add_roster(cells))
        mixture = master.solve(None)
        assert mixture is not None
        assert mixture.cost == pytest.approx(cost, abs=1e-4)
        assert not mixture.cheating
