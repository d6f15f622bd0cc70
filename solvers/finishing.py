"""Finishing rosters that dives of column generation leave unfinished: by re-planning, and by CP-SAT on some rows."""

from __future__ import annotations

from collections.abc import Sequence

from roster.table import Cells16, Table
from solvers.cancelling import Cancelled
from solvers.neighbourhoods import Completing
from solvers.replanning import Mending


class Finishing:
    """Both ways, for one table."""

    def __init__(self, table: Table, seed: int) -> None:
        self._mend, self._complete = Mending(table, seed), Completing(table, seed)

    def mend(self, cells: Cells16, ended: Cancelled) -> Cells16 | None:
        """Change a rough roster here and there; None if nothing legal was found."""
        return self._mend(cells, ended)

    def complete(self, cells: Cells16, rows: Sequence[int], ended: Cancelled) -> Cells16 | None:
        """Fill these rows of a rough roster anew; None if nothing better was found."""
        return self._complete(cells, rows, ended)
