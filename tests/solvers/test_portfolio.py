"""The portfolio: one incumbent, one bound, one stop."""

from __future__ import annotations

from threading import Event

import numpy as np
import pytest

from roster.rules import Rulebook
from roster.scoring import Scorer
from roster.table import Table
from solvers import Params, Progress, Status, Stop, portfolio, solve
from solvers.portfolio import solve_here
from tests.wards import small_ward


@pytest.fixture(scope="module")
def table() -> Table:
    return Rulebook.of(small_ward(locks=[], patterns=[])).table


def test_value_and_bound_enclose_the_best(table: Table) -> None:
    heard: list[Progress] = []
    result = solve_here(table, Stop(seconds=4), params=Params(workers=2), on_progress=heard.append)
    assert result.status in (Status.FEASIBLE, Status.OPTIMAL)
    assert result.cells is not None
    assert result.value is not None
    assert result.bound is not None
    score = Scorer(table).score(result.cells)
    assert (score.hard, score.cost) == (0, result.value)
    assert result.bound <= result.value
    values = [progress.value for progress in heard if progress.value is not None]
    assert values == sorted(values, reverse=True)
    assert heard == list(result.trace)


@pytest.mark.slow
def test_one_worker_repeats_exactly(table: Table) -> None:
    first, second = (solve(table, Stop(effort=3.0), seed=3, params=Params(workers=1)) for _ in range(2))
    assert first.cells is not None
    assert second.cells is not None
    assert np.array_equal(first.cells, second.cells)
    assert (first.value, first.bound, first.effort) == (second.value, second.bound, second.effort)


def test_cancelled_before_it_begins_it_ends_at_once(table: Table) -> None:
    cancelled = Event()
    cancelled.set()
    result = solve_here(table, Stop(seconds=60), cancelled=cancelled)
    assert result.status is Status.CANCELLED
    assert result.seconds < 30


def test_large_tables_are_searched_on_all_cores_and_get_a_bound(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portfolio, "PRICED", 0)
    result = solve_here(table, Stop(seconds=10), params=Params(workers=2))
    assert result.value is not None
    assert result.bound is not None
    assert result.bound <= result.value
    assert {"replanning", "ascent"} <= {progress.method for progress in result.trace}
