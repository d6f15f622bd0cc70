"""Run: the length of the stretch in hand, as far as it matters."""

from __future__ import annotations

import numpy as np

from roster.table import Run
from solvers.columns.machines.machine import Numbers, among, anybodys, charge


class RunMachine:
    """State: twice the length of the stretch in hand, none beyond `cap`; plus 1 if it began where the table does and is
    let off for that.
    """

    start = 0

    def __init__(self, run: Run, first: int) -> None:
        self._run, self._first, self.key = run, first, anybodys(run)
        self._cap = max(run.least, 1 if run.most is None else run.most + 1, 1)

    def step(self, day: int, states: Numbers, duties: Numbers) -> tuple[Numbers, Numbers]:
        """Lengthen the stretch or end it, and charge for days beyond the most or short of the least."""
        run, length, on = self._run, states >> 1, among(self._run.duties, duties)[None, :]
        let_off = np.where(length > 0, states & 1, int(day == 0 and run.open_start))
        longer = 2 * np.minimum(length + 1, self._cap) + let_off
        beyond = (
            (length >= run.most) & (day >= self._first) if run.most is not None else np.zeros(len(states), np.bool_)
        )
        short = self._short(length, let_off) * (day >= self._first)
        return longer[:, None] * on, charge(run.price, np.where(on > 0, beyond[:, None], short[:, None]))

    def finish(self, states: Numbers) -> Numbers:
        """Charge for a last stretch that is too short, unless it is let off."""
        short = self._short(states >> 1, states & 1)
        return charge(self._run.price, short * (not self._run.open_end))

    def _short(self, length: Numbers, let_off: Numbers) -> Numbers:
        return np.where((length > 0) & (let_off == 0), np.maximum(self._run.least - length, 0), 0)
