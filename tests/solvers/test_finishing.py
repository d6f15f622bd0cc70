"""What column generation begins, finished by CP-SAT."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.scoring import Scorer
from roster.table import Cells16, Table
from solvers.cancelling import Cancelled
from solvers.columns import bound_here
from solvers.columns.finish import Filled
from solvers.finishing import Finishing
from solvers.local_search import anneal_here
from solvers.result import Stop
from tests.solvers.small import ward


def rough(table: Table, rows: list[int]) -> Cells16:
    """A good roster with some rows emptied as far as may be."""
    good = anneal_here(table, Stop(effort=0.5))
    assert good.cells is not None
    cells = good.cells.copy()
    cells[rows, table.first :] = table.allowed()[rows, table.first :].argmax(axis=2)
    return cells


def never() -> bool:
    return False


def test_freed_cells_are_filled_anew_and_no_other_changes() -> None:
    table = ward(6)
    cells = rough(table, [1, 4])
    freed = np.zeros(cells.shape, dtype=np.bool_)
    freed[[1, 4]] = True
    found = Finishing(table, 1).fill(cells, freed, never).cells
    assert found is not None
    assert np.array_equal(np.delete(found, [1, 4], axis=0), np.delete(cells, [1, 4], axis=0))
    scorer = Scorer(table)
    assert scorer.score(found).hard == 0
    assert scorer.score(found).cost < scorer.score(cells).cost


def test_cells_that_are_best_already_are_found_out() -> None:
    table = ward(6)
    finishing = Finishing(table, 1)
    freed = np.zeros((len(table.rows), table.days), dtype=np.bool_)
    freed[0, table.first] = True
    best = finishing.fill(rough(table, [0]), freed, never).cells
    again = rough(table, [0]) if best is None else best
    assert finishing.fill(again, freed, never) == (None, True)


def test_polishing_makes_no_roster_worse() -> None:
    table = ward(6)
    finishing, scorer = Finishing(table, 1), Scorer(table)
    for rows in ([0], [2, 3]):
        cells = rough(table, rows)
        before = scorer.score(cells)
        after = scorer.score(finishing.polish(cells, table.allowed(), never))
        assert (after.hard, after.cost) < (before.hard, before.cost)


def test_nothing_is_polished_once_it_has_ended() -> None:
    table = ward(6)
    cells = rough(table, [1])
    assert np.array_equal(Finishing(table, 1).polish(cells, table.allowed(), lambda: True), cells)


class Noting:
    """Notes what a search by columns asks for."""

    def __init__(self, table: Table) -> None:
        self._finishing = Finishing(table, 1)
        self.polished = 0
        self.filled: list[int] = []

    def polish(self, cells: Cells16, promising: NDArray[np.bool_], ended: Cancelled) -> Cells16:
        self.polished += 1
        return self._finishing.polish(cells, promising, ended)

    def fill(self, cells: Cells16, freed: NDArray[np.bool_], ended: Cancelled) -> Filled:
        self.filled.append(int(freed.sum()))
        return self._finishing.fill(cells, freed, ended)


def test_a_roster_far_from_the_bound_is_polished() -> None:
    """Nobody at work is a poor beginning; what the root is narrowed to is polished and taken up."""
    table = ward(14)
    noting = Noting(table)
    found = bound_here(table, Stop(effort=2.0), hint=table.blank(), finisher=noting)
    assert noting.polished
    assert all(0 < cells <= table.days * len(table.rows) for cells in noting.filled)
    assert found.value is not None
    assert found.bound is not None
    assert found.value >= found.bound
