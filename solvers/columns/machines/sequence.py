"""Sequence: which beginnings of its patterns the last days match, and how much weight has been found."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from roster.table import Pattern, Sequence, Table
from solvers.columns.machines.machine import Limits, Numbers, TooWideError, among, anybodys

MOST_BITS = 40
"""Beginnings of patterns that one machine can follow."""


def sequence_machines(sequence: Sequence, table: Table) -> list[SequenceMachine]:
    """Machines that follow a sequence: one for each pattern where each occurrence is charged on its own, else one."""
    if sequence.least <= 0 and sequence.most == 0:
        parts = [replace(sequence, patterns=(pattern,)) for pattern in sequence.patterns]
    else:
        parts = [sequence]
    return [SequenceMachine(part, table) for part in parts]


class SequenceMachine:
    """State: one bit for each beginning that the last days match, and the weight found above them.

    Raises TooWideError if the patterns have more beginnings than fit.
    """

    start = 0

    def __init__(self, sequence: Sequence, table: Table) -> None:
        self._patterns = [_Followed(pattern, table) for pattern in sequence.patterns]
        self._bits = sum(len(pattern.duties) - 1 for pattern in sequence.patterns)
        if self._bits > MOST_BITS:
            raise TooWideError(f"a sequence with {self._bits} beginnings to follow; at most {MOST_BITS}")
        self._limits = Limits(sequence.least, sequence.most, sequence.price)
        self._first, self.key = table.first, anybodys(sequence)

    def step(self, day: int, states: Numbers, duties: Numbers) -> tuple[Numbers, Numbers]:
        """Lengthen the beginnings that go on, and charge for the patterns that end."""
        after = np.zeros((len(states), len(duties)), dtype=np.int64)
        found, bit = np.zeros_like(after), 0
        for pattern in self._patterns:
            matched = np.full(len(states), int(day in pattern.starts), dtype=np.int64)
            for mask in pattern.duties[:-1]:
                after |= (matched[:, None] & among(mask, duties)) << bit
                matched = (states >> bit) & 1
                bit += 1
            found += pattern.weight * (matched[:, None] & among(pattern.duties[-1], duties))
        tally, charges = self._limits.grow((states >> self._bits)[:, None], found * (day >= self._first))
        return after | tally << self._bits, charges

    def finish(self, states: Numbers) -> Numbers:
        """Charge for weight that is missing."""
        return self._limits.finish(states >> self._bits)


class _Followed:
    """A pattern with those of its starts whose whole occurrence lies in the table."""

    def __init__(self, pattern: Pattern, table: Table) -> None:
        length = len(pattern.duties)
        self.duties, self.weight = pattern.duties, pattern.weight
        self.starts = frozenset(s for s in pattern.starts if s >= 0 and table.first < s + length <= table.days)
