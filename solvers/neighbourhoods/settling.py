"""When to free all that a bound leaves possible: at once, then for longer and longer, with rests between."""

from __future__ import annotations

from solvers.exchange import Possible

FIRST = 0.5
"""Deterministic time of the first try."""

GROWTH = 2.0
"""How many times longer the next one may take."""

REST = 1.0
"""Effort that goes into other moves between two tries, for each unit of the last one."""


class Settling:
    """Keeps the time that the next try may take, and the effort of the whole search from which it is due."""

    def __init__(self) -> None:
        self.patience, self._due = FIRST, 0.0

    def due(self, possible: Possible, cost: int, effort: float) -> bool:
        """Whether to try now, with cells that cost so much, at this effort."""
        return cost <= possible.below and effort >= self._due

    def tried(self, before: float, after: float) -> None:
        """Hear of a try between these efforts."""
        self.patience *= GROWTH
        self._due = after + REST * (after - before)
