"""What methods other than columns make of rosters that a search by columns has begun."""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from roster.table import Cells16
from solvers.cancelling import Cancelled


class Filled(NamedTuple):
    """Better cells, if any were found, and whether it was found out what is best."""

    cells: Cells16 | None
    finished: bool


class Finisher(Protocol):
    """Makes better rosters."""

    def polish(self, cells: Cells16, promising: NDArray[np.bool_], ended: Cancelled) -> Cells16:
        """Change a rough roster here and there, among cells bool[row, day, duty] that are promising and others."""

    def fill(self, cells: Cells16, freed: NDArray[np.bool_], ended: Cancelled) -> Filled:
        """Fill these cells bool[row, day] of a roster anew."""
