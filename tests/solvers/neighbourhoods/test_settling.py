"""What a bound leaves possible: settled to the end it gives the best roster, and tries come at growing distances."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings

from roster.scoring import Scorer
from roster.table import Count, Cover, Run, Table, Wish
from solvers import Params, Status, Stop
from solvers.columns import Columns
from solvers.cp_sat import solve_here
from solvers.exchange import Exchange, Possible
from solvers.neighbourhoods import Neighbourhoods, improve_here
from solvers.neighbourhoods.settling import FIRST, GROWTH, REST, Settling
from tests.solvers import small
from tests.tables import tables


@given(table=tables(Cover, Wish, Count, Run, most_days=4, most_terms=6))
@settings(deadline=None, max_examples=25)
def test_among_possible_cells_the_best_roster_is_found_and_proved(table: Table) -> None:
    columns = Columns(table, Stop(effort=0.05))
    found = columns.run(None)
    best = solve_here(table, Stop(), params=Params(workers=1)).value
    assume(found.cells is not None and found.value is not None and best is not None)
    assert found.cells is not None
    assert found.value is not None
    closed = columns.useless(found.value)
    moves, cells = Neighbourhoods(table), found.cells
    assume(closed is not None and moves.open)
    assert closed is not None
    better = moves.settle(cells, Possible(found.value, ~closed), Stop(effort=5.0))
    value = found.value if better is None else Scorer(table).score(better).cost
    assert moves.proved
    assert value == best


def test_a_search_settles_what_others_left_possible() -> None:
    table = small.ward(rows=1)
    best = solve_here(table, Stop(), params=Params(workers=1))
    assert best.status is Status.OPTIMAL
    assert best.cells is not None
    assert best.value is not None
    held = best.cells[..., None] == np.arange(len(table.duties))
    exchange = Exchange(best.cells, possible=Possible(best.value, held))
    result = improve_here(table, Stop(effort=5.0), hint=best.cells, exchange=exchange)
    assert (result.status, result.value, result.bound) == (Status.OPTIMAL, best.value, best.value)
    assert result.effort < FIRST


def test_tries_grow_and_rest_between() -> None:
    settling, possible = Settling(), Possible(10, np.ones((1, 1, 1), dtype=np.bool_))
    assert settling.due(possible, 10, 0.0)
    assert not settling.due(possible, 11, 0.0)
    settling.tried(1.0, 1.5)
    assert settling.patience == pytest.approx(FIRST * GROWTH)
    assert not settling.due(possible, 10, 1.5 + 0.9 * REST * 0.5)
    assert settling.due(possible, 10, 1.5 + REST * 0.5)
