"""The CP-SAT model of a repair: the fewest changes first, the best value among them after."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roster.table import Cells16
from solvers.cp_sat.board import Board
from solvers.cp_sat.kinds import lower
from solvers.cp_sat.total import Total, negated
from solvers.diagnosis.mending import Mending


class RepairModel:
    """A board in which the cells `freed` bool[row, day] may change, and its two objectives.

    Every hard term binds, but for those that are broken at the outset: they have a price beyond everything else.
    """

    def __init__(self, mending: Mending, freed: NDArray[np.bool_]) -> None:
        self.mending = mending
        held = mending.base[..., None] == np.arange(len(mending.table.duties), dtype=np.int16)
        open_ = freed | mending.forced
        self.board = Board(mending.table, np.where(open_[..., None], mending.allowed, held))
        self._changes = [
            (int(row), int(day), negated(self.board.works(int(row), int(day), 1 << int(mending.published[row, day]))))
            for row, day in np.argwhere(freed & mending.counted)
        ]
        self.first = self._first_level()

    def _first_level(self) -> Total:
        mending, total = self.mending, Total()
        for number in np.flatnonzero(mending.hard | mending.restored).tolist():
            term = mending.priced(number)
            total.add_total(term.price or 0, lower(term, self.board))
        for _, _, changed in self._changes:
            total.add(mending.rate, changed)
        return total

    def fewest(self, hint: Cells16) -> None:
        """Ask for the least of the first level, from these cells on."""
        self.board.model.minimize(self.first.expression)
        self.board.hint(hint)

    def best_of_fewest(self, most: int, hint: Cells16) -> None:
        """Ask for the best value, and the least dear changes, among what costs no more on the first level."""
        mending, value = self.mending, Total()
        self.board.model.add(self.first.expression <= most)
        for term in mending.table.terms:
            if term.price:
                value.add_total(term.price, lower(term, self.board))
        for row, day, changed in self._changes:
            value.add(int(mending.dear[row, day]), changed)
        self.board.model.minimize(value.expression)
        self.board.hint(hint)
