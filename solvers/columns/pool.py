"""All lines that are known, whoever found them: each once, legal, and with what it costs by its own terms."""

from __future__ import annotations

from threading import Lock
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import Scorer, kernels
from roster.table import Cells16, Table


class Line(NamedTuple):
    """A line int16[day] of a row, the past included, and its cost."""

    row: int
    duties: NDArray[np.int16]
    cost: int


class Pool:
    """Lines in the order in which they came. Any thread may add."""

    def __init__(self, table: Table) -> None:
        self.lines: list[Line] = []
        self._first, self._past = table.first, table.past
        scorer = Scorer(table)
        self._compiled, self._filled = scorer.compiled, scorer.room(table.blank())
        self._numbers: dict[tuple[int, bytes], int | None] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self.lines)

    def add(self, row: int, duties: NDArray[np.int16]) -> int | None:
        """Add a line of a row. Returns its number, that of old if it is known; None if it is not legal."""
        key = (row, duties.tobytes())
        with self._lock:
            if key not in self._numbers:
                hard, cost = kernels.line_score(self._compiled, self._filled, duties, row)
                legal = hard == 0 and np.array_equal(duties[: self._first], self._past[row])
                self._numbers[key] = len(self.lines) if legal else None
                if legal:
                    self.lines.append(Line(row, duties, cost))
            return self._numbers[key]

    def add_roster(self, cells: Cells16) -> list[int]:
        """Add the lines of cells int16[row, day]. Returns the numbers of those that are legal."""
        numbers = [self.add(row, line.copy()) for row, line in enumerate(cells)]
        return [number for number in numbers if number is not None]
