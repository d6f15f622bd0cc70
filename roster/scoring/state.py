"""A filled table that keeps its score while cells change."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernels
from roster.scoring.score import Score
from roster.scoring.scorer import Scorer
from roster.table import Cells16, TableError

Block = Iterable[tuple[int, int, int]]
"""Changes of cells as (row, day, duty), one after another."""


class State:
    """Cells int16[row, day] and their score, kept by difference.

    For loops of their own, kernels take `state.scorer.compiled` and `state.filled` and call `roster.scoring.kernels`;
    `state.score` does not follow what they do to `filled`.
    """

    def __init__(self, scorer: Scorer, cells: Cells16) -> None:
        self.scorer = scorer
        self.filled = scorer.room(cells)
        self.score = Score(*kernels.fill(scorer.compiled, self.filled))

    @property
    def cells(self) -> Cells16:
        """int16[row, day], a view that follows the changes and cannot be written to."""
        view = self.filled.cells.view()
        view.flags.writeable = False
        return view

    def peek(self, block: Block) -> Score:
        """The change of score if the block were applied. Raises TableError if it leaves the table."""
        return Score(*kernels.peek_block(self.scorer.compiled, self.filled, self._block(block)))

    def apply(self, block: Block) -> Score:
        """Apply a block. Returns the change of score. Raises TableError if it leaves the table."""
        change = Score(*kernels.apply_block(self.scorer.compiled, self.filled, self._block(block)))
        self.score += change
        return change

    def _block(self, block: Block) -> NDArray[np.int64]:
        found = np.array(list(block), dtype=np.int64).reshape(-1, 3)
        limits = (*self.filled.cells.shape, self.scorer.compiled.width)
        if ((found < 0) | (found >= limits)).any():
            raise TableError(f"a change leaves the table of {limits} rows, days and duties")
        return found
