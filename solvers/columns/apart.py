"""Sums of a row that its diagram does not hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from solvers.columns.machines import FORBIDDEN, Numbers, Tally
from solvers.columns.tabulate import Transitions


class Apart:
    """Numbered sums: those of `always` first, which count in every line, then those of `seldom`.

    The latter are hard limits which few lines break. `write` gives the transitions of a sum; each is written once.
    """

    def __init__(
        self, always: Sequence[Tally], seldom: Sequence[Tally], begin: int, write: Callable[[Tally], Transitions]
    ) -> None:
        self.always = range(len(always))
        self.begin = begin
        self._tallies, self._write = (*always, *seldom), write
        self._known: dict[int, Transitions] = {}
        widest = max((len(tally.costs) for tally in seldom), default=0)
        self._steps = np.array([tally.steps[begin:] for tally in seldom], dtype=np.int64)
        self._forbidden = np.ones((len(seldom), widest), dtype=np.bool_)
        for number, tally in enumerate(seldom):
            self._forbidden[number, : len(tally.costs)] = tally.costs >= FORBIDDEN

    def __len__(self) -> int:
        return len(self._tallies)

    def __getitem__(self, number: int) -> Tally:
        return self._tallies[number]

    def transitions(self, number: int) -> Transitions:
        """What a sum does on each day."""
        if number not in self._known:
            self._known[number] = self._write(self._tallies[number])
        return self._known[number]

    def broken(self, line: NDArray[np.int16]) -> Numbers:
        """The numbers of the sums of `seldom` that forbid a line int16[free day]."""
        if len(self._steps) == 0 or len(line) == 0:
            return np.zeros(0, dtype=np.int64)
        sums = self._steps[:, np.arange(len(line)), line].sum(axis=1)
        return len(self.always) + np.flatnonzero(self._forbidden[np.arange(len(sums)), sums])
