"""Every peer's model against the scorer and against brute force, on random tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import prod

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from benchmarks.peers import PEERS
from roster.scoring import Scorer
from roster.table import Accompany, Balance, Cells16, Count, Cover, Run, Sequence, Table, Term, Touch, Wish
from solvers import Status
from tests.benchmarks.peers.foreign import Foreign, cost_by_highs, loaded_beside
from tests.solvers.cp_sat.test_against_scorer import MOST_FILLINGS, cheapest
from tests.tables import ORIGIN, fillings, tables

KINDS: tuple[type[Term], ...] = (Wish, Sequence, Run, Count, Touch, Balance, Cover, Accompany)
LIBRARIES = {"highs": {"highspy"}, "scip": {"pyscipopt"}, "shift-scheduling-sample": {"ortools"}}


@pytest.fixture(scope="module")
def highs() -> Iterator[Foreign]:
    foreign = Foreign("highs")
    yield foreign
    foreign.close()


@pytest.fixture(scope="module", params=PEERS)
def peer(request: pytest.FixtureRequest) -> Iterator[Foreign]:
    foreign = Foreign(request.param)
    yield foreign
    foreign.close()


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_compact_model_of_fixed_cells_costs_what_the_scorer_says(highs: Foreign, data: st.DataObject) -> None:
    table = data.draw(tables())
    cells = data.draw(fillings(table))
    score = Scorer(table).score(cells)
    assert highs.ask(cost_by_highs, table, cells) == (None if score.hard else pytest.approx(score.cost, abs=1e-6))


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_each_kind_alone_costs_what_the_scorer_says(highs: Foreign, data: st.DataObject) -> None:
    table = data.draw(tables(data.draw(st.sampled_from(KINDS)), most_terms=3))
    cells = data.draw(fillings(table))
    score = Scorer(table).score(cells)
    assert highs.ask(cost_by_highs, table, cells) == (None if score.hard else pytest.approx(score.cost, abs=1e-6))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_optimum_is_that_of_brute_force(peer: Foreign, data: st.DataObject) -> None:
    table = data.draw(tables(most_days=4))
    assume(prod(int(n) for n in table.allowed().sum(axis=2).flat) <= MOST_FILLINGS)
    best = cheapest(table)
    result = peer.solve(table)
    assert result.status == (Status.INFEASIBLE if best is None else Status.OPTIMAL)
    assert (result.value, result.bound) == (best, best)
    if result.cells is not None:
        score = Scorer(table).score(result.cells)
        assert (score.hard, score.cost) == (0, best)
        assert np.array_equal(result.cells[:, : table.first], table.past)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_table_that_hard_wishes_close_costs_what_the_scorer_says(peer: Foreign, data: st.DataObject) -> None:
    table = data.draw(tables(data.draw(st.sampled_from(KINDS)), most_terms=3))
    cells = data.draw(fillings(table))
    score = Scorer(table).score(cells)
    assert peer.solve(_closed(table, cells)).value == (None if score.hard else score.cost)


def _closed(table: Table, cells: Cells16) -> Table:
    """The table with every cell closed to all duties but one."""
    every = (1 << len(table.duties)) - 1
    wishes = [
        Wish(ORIGIN, row, day, every & ~(1 << int(duty)), None)
        for (row, day), duty in np.ndenumerate(cells)
        if day >= table.first
    ]
    return replace(table, terms=(*table.terms, *wishes))


def test_no_peer_shares_a_process_with_another_solver(peer: Foreign) -> None:
    assert peer.ask(loaded_beside, peer.peer) == LIBRARIES[peer.peer]
