"""Mending a rough roster: re-planning that begins from it and is hardly warm, so that most of it stays."""

from __future__ import annotations

from roster.table import Cells16, Table
from solvers.cancelling import Cancelled
from solvers.columns.machines import TooWideError
from solvers.incumbent import Incumbent
from solvers.replanning.search import Replanning

BEGIN = 0.55
"""The part of an annealing that is left out."""

EFFORT = 2.0
"""What one mending may spend."""


class Mending:
    """Mends rosters of one table. What it needs for that is made ready once."""

    def __init__(self, table: Table, seed: int) -> None:
        self._table, self._seed = table, seed
        self._search: Replanning | None = None
        self._possible = True

    def __call__(self, cells: Cells16, ended: Cancelled) -> Cells16 | None:
        """The best roster that was found from there; None if no legal one was."""
        search = self._ready()
        if search is None or not search.begin(cells):
            return None
        incumbent, before = Incumbent(0.0), search.effort
        while not ended() and (spent := (search.effort - before) / EFFORT) < 1:
            search.chunk(BEGIN + (1 - BEGIN) * spent)
            search.offer(incumbent)
        return incumbent.cells

    def _ready(self) -> Replanning | None:
        if self._search is None and self._possible:
            try:
                self._search = Replanning(self._table, self._seed)
            except TooWideError:
                self._possible = False
        return self._search
