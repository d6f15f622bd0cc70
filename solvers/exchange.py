"""What methods that work on one table side by side tell each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.table import Cells16


class Possible(NamedTuple):
    """Cells bool[row, day, duty] outside which no roster that costs less than `below` has any."""

    below: int
    cells: NDArray[np.bool_]


@dataclass(slots=True)
class Exchange:
    """The best that each has found. A method reads it when it likes; who is late is not waited for.

    cells      int16[row, day] of the best roster, which obeys every hard term
    promising  bool[row, day, duty], the cells through which the cheapest lines lead at the prices of the best bound
    possible   what the best bound leaves possible
    """

    cells: Cells16 | None = None
    promising: NDArray[np.bool_] | None = None
    possible: Possible | None = None
