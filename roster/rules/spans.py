"""Spans of time of which something is judged one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np


class Spans:
    """Intervals in elapsed minutes, in any order."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._start, self._end = np.array(spans, dtype=np.int64).reshape(-1, 2).T

    def __len__(self) -> int:
        return len(self._start)

    def touched(self, others: Iterable[tuple[int, int]]) -> list[int]:
        """The numbers of those that share time with one of some other intervals."""
        found = np.zeros(len(self), dtype=np.bool_)
        for start, end in others:
            found |= (self._start < end) & (self._end > start)
        return [int(number) for number in np.flatnonzero(found)]
