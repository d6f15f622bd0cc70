"""What dives leave unfinished, finished by other methods."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from roster.scoring import Scorer
from roster.table import Cells16, Table
from solvers.cancelling import Cancelled
from solvers.columns import bound_here
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


def test_rows_are_filled_anew_and_no_other_changes() -> None:
    table = ward(6)
    cells = rough(table, [1, 4])
    found = Finishing(table, 1).complete(cells, [1, 4], never)
    assert found is not None
    assert np.array_equal(np.delete(found, [1, 4], axis=0), np.delete(cells, [1, 4], axis=0))
    scorer = Scorer(table)
    assert scorer.score(found).hard == 0
    assert scorer.score(found).cost < scorer.score(cells).cost


def test_mending_finds_legal_rosters_again_and_again() -> None:
    table = ward(6)
    finishing, scorer = Finishing(table, 1), Scorer(table)
    for rows in ([0], [2, 3]):
        cells = rough(table, rows)
        before = scorer.score(cells)
        found = finishing.mend(cells, never)
        assert found is not None
        assert scorer.score(found).hard == 0
        assert before.hard > 0 or scorer.score(found).cost <= before.cost


def test_nothing_is_finished_once_it_has_ended() -> None:
    table = ward(6)
    cells = rough(table, [1])
    assert Finishing(table, 1).mend(cells, lambda: True) is None


class Noting:
    """Notes what dives ask for."""

    def __init__(self, table: Table) -> None:
        self._finishing = Finishing(table, 1)
        self.mended: list[int] = []
        self.completed: list[int] = []

    def mend(self, cells: Cells16, ended: Cancelled) -> Cells16 | None:
        self.mended.append(len(cells))
        return self._finishing.mend(cells, ended)

    def complete(self, cells: Cells16, rows: Sequence[int], ended: Cancelled) -> Cells16 | None:
        self.completed.append(len(rows))
        return self._finishing.complete(cells, rows, ended)


def test_a_dive_far_from_the_bound_is_finished() -> None:
    """Nobody at work is a poor beginning, so the first dive is hurried; what it leaves is taken up."""
    table = ward(14)
    noting = Noting(table)
    found = bound_here(table, Stop(effort=2.0), hint=table.blank(), finisher=noting)
    assert noting.mended
    assert all(0 < rows < len(table.rows) for rows in noting.completed)
    assert found.value is not None
    assert found.bound is not None
    assert found.value >= found.bound
