"""Whole searches: values are the scorer's, they repeat, they improve, and they solve small tables."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from roster.scoring import Scorer
from roster.table import Table
from solvers import Params, Status, Stop, solve
from solvers.cp_sat import solve_here
from solvers.exchange import Exchange
from solvers.neighbourhoods import Neighbourhoods, improve_here, neighbourhoods
from solvers.neighbourhoods.freed import FreedModel
from tests.solvers import small
from tests.solvers.local_search.test_anneal import CLOSED
from tests.tables import tables

TABLE = small.ward()
IDLE = TABLE.blank()
COST = Scorer(TABLE).score(IDLE).cost


@given(table=tables(most_days=5))
@settings(deadline=None, max_examples=10)
def test_small_tables_are_solved(table: Table) -> None:
    result = improve_here(table, Stop(effort=0.2))
    best = solve_here(table, Stop(), params=Params(workers=1))
    if result.cells is not None:
        score = Scorer(table).score(result.cells)
        assert (score.hard, score.cost) == (0, result.value)
        assert np.array_equal(result.cells[:, : table.first], table.past)
        assert (result.status, result.bound, result.value) == (Status.OPTIMAL, best.value, best.value)


def test_better_than_its_hint_on_a_ward() -> None:
    result = improve_here(TABLE, Stop(effort=1.0), hint=IDLE)
    assert result.cells is not None
    assert result.value is not None
    assert result.value < COST
    assert Scorer(TABLE).score(result.cells).cost == result.value
    assert result.trace[0].value == COST
    assert 1.0 <= result.effort < 1.1


def test_it_goes_on_from_better_cells_of_others_among_promising_ones() -> None:
    better = improve_here(TABLE, Stop(effort=1.0), hint=IDLE).cells
    assert better is not None
    allowed = TABLE.allowed()
    exchange = Exchange(better, promising=np.zeros_like(allowed))
    result = improve_here(TABLE, Stop(effort=1.0), hint=IDLE, exchange=exchange)
    assert result.cells is not None
    assert result.value is not None
    assert result.value <= Scorer(TABLE).score(better).cost
    assert Scorer(TABLE).score(result.cells).cost == result.value


def test_nothing_is_proved_among_promising_cells_alone() -> None:
    moves = Neighbourhoods(small.ward(rows=1), seed=1)
    moves.promising = np.zeros_like(small.ward(rows=1).allowed())
    cells, proved = small.ward(rows=1).blank(), []
    for _ in range(40):
        cells = better if (better := moves.step(cells)) is not None else cells
        proved.append(moves.proved)
    best = solve_here(small.ward(rows=1), Stop(), params=Params(workers=1))
    assert any(proved) <= (Scorer(small.ward(rows=1)).score(cells).cost == best.value)


def test_the_same_seed_and_effort_give_the_same_cells() -> None:
    first, second = (improve_here(TABLE, Stop(effort=0.5), seed=7) for _ in range(2))
    other = improve_here(TABLE, Stop(effort=0.5), seed=8)
    assert first.cells is not None
    assert second.cells is not None
    assert other.cells is not None
    assert np.array_equal(first.cells, second.cells)
    assert (first.value, first.effort) == (second.value, second.effort)
    assert first.effort != other.effort


def test_cells_that_break_hard_terms_are_repaired() -> None:
    table = small.ward(rows=4)
    overwork = np.ones((len(table.rows), table.days), dtype=np.int16)
    assert Scorer(table).score(overwork).hard > 0
    result = improve_here(table, Stop(effort=1.0), hint=overwork)
    assert result.cells is not None
    assert Scorer(table).score(result.cells).hard == 0


def test_a_step_goes_on_from_whatever_cells_it_is_given() -> None:
    moves, scorer = Neighbourhoods(TABLE, seed=2), Scorer(TABLE)
    for cells in [IDLE, np.ones_like(IDLE), IDLE]:
        better = moves.step(cells)
        assert better is None or scorer.score(better) < scorer.score(cells)


def test_nothing_to_decide() -> None:
    result = improve_here(CLOSED, Stop(effort=1.0))
    assert (result.status, result.value, result.bound) == (Status.OPTIMAL, 0, 0)


def test_a_step_without_a_choice() -> None:
    assert Neighbourhoods(CLOSED).step(CLOSED.blank()) is None


def test_cancelled_at_once() -> None:
    result = improve_here(TABLE, Stop(), hint=IDLE, cancelled=lambda: True)
    assert (result.status, result.value) == (Status.CANCELLED, COST)


def test_a_model_that_reckons_too_little_is_a_named_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(FreedModel):
        @property
        def elsewhere(self) -> int:
            return super().elsewhere - 10**6

    monkeypatch.setattr(neighbourhoods, "FreedModel", Wrong)
    result = improve_here(TABLE, Stop(effort=1.0), hint=IDLE)
    assert (result.status, result.cells) == (Status.CRASHED, None)
    assert "a neighbourhood reckons" in result.message


def test_in_a_child_process() -> None:
    result = solve(TABLE, Stop(seconds=4.0), params=Params(method="neighbourhoods", workers=1), hint=IDLE)
    assert result.status is Status.FEASIBLE
    assert result.cells is not None
    assert Scorer(TABLE).score(result.cells).cost == result.value
    assert result.value <= COST
