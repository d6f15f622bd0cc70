"""The parts of a search: hints that are taken up at once, the referee, stops and bounds."""

from dataclasses import replace

import numpy as np
import pytest

from roster.scoring import Scorer
from roster.table import Origin, Table, Wish
from solvers import Params, Status, Stop
from solvers.cp_sat import search, solve_here
from solvers.cp_sat.engine import Engine, Found
from solvers.cp_sat.hints import completed, give_hint
from solvers.cp_sat.model import TableModel
from solvers.cp_sat.total import Total
from tests.solvers import small

TABLE = small.ward()


def never() -> bool:
    return False


@pytest.mark.parametrize("workers", [1, 2])
def test_a_feasible_hint_is_the_first_solution(workers: int) -> None:
    known = solve_here(TABLE, Stop(effort=0.3), params=Params(workers=1))
    assert known.cells is not None
    model = TableModel(TABLE)
    give_hint(model, known.cells, None)
    engine = Engine(model.proto, 5, Params(workers=workers))
    engine.limit(10.0, None)
    first = next(event for event in engine.events(never) if isinstance(event, Found))
    assert first.objective == known.value
    assert np.array_equal(model.board.cells(first.solution), known.cells)


def test_a_hint_that_breaks_hard_terms_is_no_roster() -> None:
    overwork = np.ones((len(TABLE.rows), TABLE.days), dtype=np.int16)
    result = solve_here(TABLE, Stop(effort=0.3), params=Params(workers=1), hint=overwork)
    assert result.cells is not None
    assert Scorer(TABLE).score(result.cells).hard == 0


def test_completion_needs_the_table_s_own_past_and_open_cells() -> None:
    closed = replace(TABLE, terms=(Wish(Origin("absence", "row 0"), 0, 0, small.WORK, None),))
    at_work = closed.blank()
    at_work[0, 0] = 1
    assert completed(TableModel(closed), closed.blank()) is not None
    assert completed(TableModel(closed), at_work) is None


def test_a_model_that_reckons_too_little_is_a_named_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(TableModel):
        def __init__(self, table: Table) -> None:
            super().__init__(table)
            self.proto.minimize(0)
            self.amounts = [Total() for _ in table.terms]

    monkeypatch.setattr(search, "TableModel", Wrong)
    result = solve_here(TABLE, Stop(effort=0.3), params=Params(workers=1))
    assert result.status is Status.CRASHED
    assert (result.cells, result.value) == (None, None)
    assert "the model reckons 0, the score" in result.message
    assert "row" not in result.message


def test_a_model_that_forgets_a_hard_term_is_a_named_error(monkeypatch: pytest.MonkeyPatch) -> None:
    stretches = replace(TABLE, terms=TABLE.terms[:1])
    working = tuple(Wish(Origin("work", "row 0"), 0, day, 1, 1) for day in range(TABLE.days))

    class Forgetful(TableModel):
        def __init__(self, table: Table) -> None:
            super().__init__(replace(table, terms=working))
            self.amounts = [Total() for _ in table.terms]

    monkeypatch.setattr(search, "TableModel", Forgetful)
    result = solve_here(stretches, Stop(effort=0.3), params=Params(workers=1))
    assert result.status is Status.CRASHED
    assert "term 0, a Run of stretch" in result.message


def test_a_stop_by_seconds_is_kept() -> None:
    result = solve_here(small.ward(rows=20), Stop(seconds=1.5))
    assert result.seconds < 2.5


def test_an_optimum_has_no_gap() -> None:
    result = solve_here(small.ward(rows=1), Stop(), params=Params(workers=1))
    assert (result.status, result.gap) == (Status.OPTIMAL, 0.0)
    assert result.bound == result.value
    assert result.effort > 0


def test_terms_that_nobody_can_change_are_in_the_value() -> None:
    table = replace(small.ward(rows=1), terms=(Wish(Origin("fixed", "row 0"), 0, 0, 0b111, 9),))
    result = solve_here(table, Stop())
    assert (result.status, result.value, result.bound) == (Status.OPTIMAL, 9, 9)
