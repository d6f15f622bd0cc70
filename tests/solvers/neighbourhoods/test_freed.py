"""The small model against the scorer and against brute force, on random tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from roster.scoring import Scorer
from roster.table import Accompany, Balance, Cells16, Count, Cover, Run, Sequence, Table, Term, Touch, Wish
from solvers.neighbourhoods.freed import FreedModel
from solvers.neighbourhoods.reach import reach_of
from solvers.neighbourhoods.situation import Scene, Situation
from tests.tables import fillings, tables

KINDS: tuple[type[Term], ...] = (Wish, Sequence, Run, Count, Touch, Balance, Cover, Accompany)
MOST_FILLINGS = 300


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_objective_and_what_is_elsewhere_are_the_score(data: st.DataObject) -> None:
    check(data, data.draw(tables()))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_each_kind_alone(data: st.DataObject) -> None:
    check(data, data.draw(tables(data.draw(st.sampled_from(KINDS)), most_terms=3)))


def check(data: st.DataObject, table: Table) -> None:
    """Solve some freed cells to the end: the value is the scorer's, and no filling of them is worth less."""
    cells, freed = some_freed(data, table)
    now = Situation(Scene(table), cells)
    model = FreedModel(now, freed)
    choices = [np.flatnonzero(cell) for cell in now.scene.allowed[freed]]
    assume(prod(map(len, choices)) <= MOST_FILLINGS)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model.proto)
    values = [worth(now, filled) for filled in every(cells, freed, choices)]
    legal = [value for value in values if value is not None]
    if status == cp_model.INFEASIBLE:
        assert not legal
        return
    found = model.board.cells(np.array(solver.response_proto.solution, dtype=np.int64))
    assert np.array_equal(found[~freed], cells[~freed])
    assert round(solver.objective_value) + model.elsewhere == worth(now, found) == min(legal)


@given(st.data())
@settings(deadline=None, max_examples=100)
def test_terms_that_are_not_seen_do_not_change(data: st.DataObject) -> None:
    table = data.draw(tables())
    cells, freed = some_freed(data, table)
    other = np.where(freed, data.draw(fillings(table)), cells)
    scorer = Scorer(table)
    changed = np.flatnonzero(scorer.amounts(cells) != scorer.amounts(other))
    assert set(changed) <= set(reach_of(table).seen(freed))


def some_freed(data: st.DataObject, table: Table) -> tuple[Cells16, NDArray[np.bool_]]:
    """Cells, and which of the period's are freed."""
    cells = data.draw(fillings(table))
    freed = data.draw(arrays.arrays(np.bool_, cells.shape))
    freed[:, : table.first] = False
    return cells, freed


def every(cells: Cells16, freed: NDArray[np.bool_], choices: list[NDArray[np.int64]]) -> Iterator[Cells16]:
    """The cells with each choice for those that are freed."""
    for duties in product(*choices):
        filled = cells.copy()
        filled[freed] = duties
        yield filled


def worth(now: Situation, cells: Cells16) -> int | None:
    """The value of other cells; None if they break a hard term that is not broken now."""
    amounts = now.scene.scorer.amounts(cells)
    if amounts[now.scene.hard & (now.amounts == 0)].any():
        return None
    return int(amounts @ np.where(now.scene.hard, now.breach, now.scene.prices))
