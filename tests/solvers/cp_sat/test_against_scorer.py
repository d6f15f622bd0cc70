"""The model against the scorer and against brute force, on random tables."""

from itertools import product
from math import prod

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from roster.scoring import Scorer
from roster.table import Accompany, Balance, Cells16, Count, Cover, Run, Sequence, Table, Term, Touch, Wish
from solvers import Params, Status, Stop
from solvers.cp_sat import solve_here
from solvers.cp_sat.hints import completed
from solvers.cp_sat.model import TableModel
from tests.tables import fillings, tables

KINDS: tuple[type[Term], ...] = (Wish, Sequence, Run, Count, Touch, Balance, Cover, Accompany)
MOST_FILLINGS = 2000


@settings(deadline=None, max_examples=400)
@given(st.data())
def test_model_of_fixed_cells_costs_what_the_scorer_says(data: st.DataObject) -> None:
    table = data.draw(tables())
    cells = data.draw(fillings(table))
    score = Scorer(table).score(cells)
    found = completed(TableModel(table), cells)
    assert (found is not None) == (score.hard == 0)
    assert found is None or found.objective == score.cost


@settings(deadline=None, max_examples=400)
@given(st.data())
def test_each_kind_alone_costs_what_the_scorer_says(data: st.DataObject) -> None:
    table = data.draw(tables(data.draw(st.sampled_from(KINDS)), most_terms=3))
    cells = data.draw(fillings(table))
    score = Scorer(table).score(cells)
    found = completed(TableModel(table), cells)
    assert (found is not None) == (score.hard == 0)
    assert found is None or found.objective == score.cost


@settings(deadline=None, max_examples=150)
@given(tables(most_days=4))
def test_optimum_is_that_of_brute_force(table: Table) -> None:
    assume(prod(int(n) for n in table.allowed().sum(axis=2).flat) <= MOST_FILLINGS)
    best = cheapest(table)
    result = solve_here(table, Stop(), params=Params(workers=1))
    assert result.status == (Status.INFEASIBLE if best is None else Status.OPTIMAL)
    assert (result.value, result.bound if best is not None else None) == (best, best)


@settings(deadline=None, max_examples=100)
@given(tables())
def test_cells_of_a_result_score_as_it_says(table: Table) -> None:
    result = solve_here(table, Stop(effort=1.0), params=Params(workers=1))
    if result.cells is None:
        assert result.status is Status.INFEASIBLE
    else:
        score = Scorer(table).score(result.cells)
        assert (score.hard, score.cost) == (0, result.value)
        assert result.bound is not None
        assert result.bound <= score.cost
        assert np.array_equal(result.cells[:, : table.first], table.past)


def cheapest(table: Table) -> int | None:
    """The least cost of any filling that obeys every hard term."""
    scorer = Scorer(table)
    costs = [score.cost for cells in every_filling(table) if (score := scorer.score(cells)).hard == 0]
    return min(costs, default=None)


def every_filling(table: Table) -> list[Cells16]:
    """Each filling of the cells that the past and hard wishes leave open."""
    allowed = table.allowed()
    shape = (len(table.rows), table.days)
    choices = [np.flatnonzero(cell) for row in allowed for cell in row]
    return [np.array(filling, dtype=np.int16).reshape(shape) for filling in product(*choices)]
