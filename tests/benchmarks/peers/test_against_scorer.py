"""Every peer's model against the scorer and against brute force: tables by hand and random ones."""

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
from roster.table import OFF, Accompany, Balance, Cells16, Count, Cover, Run, Sequence, Table, Term, Touch, Wish
from solvers import Status
from tests.benchmarks.peers.foreign import Foreign, cost_by_highs
from tests.solvers.cp_sat.test_against_scorer import MOST_FILLINGS, cheapest
from tests.solvers.cp_sat.test_kinds import HERE, PRICE, WORK, Case, cells, each_kind, table_of
from tests.tables import ORIGIN, fillings, tables

KINDS: tuple[type[Term], ...] = (Wish, Sequence, Run, Count, Touch, Balance, Cover, Accompany)

of_each_kind = pytest.mark.parametrize("kind", KINDS)


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


@each_kind
def test_compact_model_of_a_kind(highs: Foreign, case: Case) -> None:
    hard, priced = table_of(case.make(None)), table_of(case.make(PRICE))
    assert highs.ask(cost_by_highs, hard, case.met) == 0
    assert highs.ask(cost_by_highs, hard, case.broken) is None
    assert highs.ask(cost_by_highs, priced, case.met) == 0
    assert highs.ask(cost_by_highs, priced, case.broken) == pytest.approx(PRICE * case.amount)


@each_kind
def test_peer_s_model_of_a_kind(peer: Foreign, case: Case) -> None:
    hard, priced = table_of(case.make(None)), table_of(case.make(PRICE))
    assert _reckoned(peer, hard, case.met) == 0
    assert _reckoned(peer, hard, case.broken) is None
    assert _reckoned(peer, priced, case.met) == 0
    assert _reckoned(peer, priced, case.broken) == PRICE * case.amount


@pytest.mark.parametrize(
    ("run", "past", "present", "amount"),
    [
        pytest.param(Run(HERE, 0, WORK, PRICE, most=1), (1, 1), "E-----", 1, id="days of the past beyond the most"),
        pytest.param(Run(HERE, 0, WORK, PRICE, least=4), (0, 1), "E-----", 2, id="too short, begun in the past"),
        pytest.param(Run(HERE, 0, WORK, PRICE, least=3), (0, 1), "------", 2, id="too short, ended with the past"),
        pytest.param(Run(HERE, 0, WORK, PRICE, least=3), (1, 1), "------", 0, id="perhaps begun before the past"),
        pytest.param(Run(HERE, 0, OFF, PRICE, least=3), (1, 0), "E-----", 2, id="too short a rest"),
    ],
)
def test_runs_that_begin_in_the_past(peer: Foreign, run: Run, past: tuple[int, int], present: str, amount: int) -> None:
    table = replace(table_of(run), past=np.array([past, (0, 0)], dtype=np.int16))
    filled = cells(present)
    filled[0, :2] = past
    assert _reckoned(peer, table, filled) == PRICE * amount


@of_each_kind
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_compact_model_of_fixed_cells_costs_what_the_scorer_says(
    highs: Foreign, kind: type[Term], data: st.DataObject
) -> None:
    table = data.draw(tables(kind, most_terms=4))
    filled = data.draw(fillings(table))
    for each in (table, _priced(table)):
        score = Scorer(each).score(filled)
        assert highs.ask(cost_by_highs, each, filled) == (None if score.hard else pytest.approx(score.cost, abs=1e-6))


@of_each_kind
@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_a_table_that_is_closed_to_all_rosters_but_one_costs_what_the_scorer_says(
    peer: Foreign, kind: type[Term], data: st.DataObject
) -> None:
    table = data.draw(tables(kind, most_terms=4))
    filled = data.draw(fillings(table))
    for each in (table, _priced(table)):
        score = Scorer(each).score(filled)
        assert _reckoned(peer, each, filled) == (None if score.hard else score.cost)


@settings(deadline=None, max_examples=60)
@given(table=tables(most_days=4))
def test_optimum_is_that_of_brute_force(peer: Foreign, table: Table) -> None:
    assume(prod(int(n) for n in table.allowed().sum(axis=2).flat) <= MOST_FILLINGS)
    best = cheapest(table)
    result = peer.solve(table)
    assert result.status == (Status.INFEASIBLE if best is None else Status.OPTIMAL)
    assert (result.value, result.bound) == (best, best)
    if result.cells is not None:
        score = Scorer(table).score(result.cells)
        assert (score.hard, score.cost) == (0, best)
        assert np.array_equal(result.cells[:, : table.first], table.past)


def _reckoned(peer: Foreign, table: Table, filled: Cells16) -> int | None:
    """What the peer proves that these cells cost; None if it proves that they break a hard term."""
    result = peer.solve(_closed(table, filled))
    assert result.status is (Status.INFEASIBLE if result.value is None else Status.OPTIMAL)
    return result.bound


def _priced(table: Table) -> Table:
    """The table with every hard term at a price instead."""
    terms = [replace(term, price=17 + number) for number, term in enumerate(table.terms) if term.price is None]
    return replace(table, terms=(*(term for term in table.terms if term.price is not None), *terms))


def _closed(table: Table, filled: Cells16) -> Table:
    """The table with every cell closed to all duties but one."""
    every = (1 << len(table.duties)) - 1
    wishes = [
        Wish(ORIGIN, row, day, every & ~(1 << int(duty)), None)
        for (row, day), duty in np.ndenumerate(filled)
        if day >= table.first
    ]
    return replace(table, terms=(*table.terms, *wishes))
