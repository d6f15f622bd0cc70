"""Touch: which groups in hand have been worked, and how many groups in all."""

from __future__ import annotations

import numpy as np

from roster.table import Touch
from solvers.columns.machines.machine import Limits, Numbers, TooWideError, among, anybodys

MOST_OPEN = 40
"""Groups that may be in hand on one day."""


class TouchMachine:
    """State: one bit for each group in hand that has been worked, and the number of worked groups above them.

    A group is in hand from its first cell to its last. Raises TooWideError if more are in hand at once than fit.
    """

    start = 0

    def __init__(self, touch: Touch, days: int) -> None:
        self.key = anybodys(touch)
        self._limits = Limits(touch.least, touch.most, touch.price)
        groups = [[cell for cell in group if 0 <= cell[0] < days] for group in touch.groups]
        self._groups = sorted((_Group(cells) for cells in groups if cells), key=lambda group: group.first)
        self._bits = _share_bits(self._groups)
        if self._bits > MOST_OPEN:
            raise TooWideError(f"{self._bits} groups of cells in hand at once; at most {MOST_OPEN}")

    def step(self, day: int, states: Numbers, duties: Numbers) -> tuple[Numbers, Numbers]:
        """Mark the groups that are worked for the first time, and let go those that end."""
        touched = np.repeat((states & ((1 << self._bits) - 1))[:, None], len(duties), axis=1)
        fresh, ended = np.zeros_like(touched), 0
        for group in self._groups:
            if group.first <= day <= group.last:
                works = among(group.duties.get(day, 0), duties)[None, :] & ~(touched >> group.bit) & 1
                fresh += works
                touched |= works << group.bit
                ended |= int(day == group.last) << group.bit
        tally, charges = self._limits.grow((states >> self._bits)[:, None], fresh)
        return touched & ~ended | tally << self._bits, charges

    def finish(self, states: Numbers) -> Numbers:
        """Charge for groups that are missing."""
        return self._limits.finish(states >> self._bits)


class _Group:
    """The cells of a group by day, and the bit that says whether it has been worked."""

    def __init__(self, cells: list[tuple[int, int]]) -> None:
        self.duties: dict[int, int] = {}
        for day, duties in cells:
            self.duties[day] = self.duties.get(day, 0) | duties
        self.first, self.last = min(self.duties), max(self.duties)
        self.bit = 0


def _share_bits(groups: list[_Group]) -> int:
    """Give each group, in order of first days, a bit that no other group in hand holds. Returns how many are needed."""
    free_from: list[int] = []
    for group in groups:
        bits = [bit for bit, day in enumerate(free_from) if day < group.first]
        group.bit = bits[0] if bits else len(free_from)
        if not bits:
            free_from.append(0)
        free_from[group.bit] = group.last
    return len(free_from)
