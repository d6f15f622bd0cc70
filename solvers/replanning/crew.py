"""Hands that improve one plan at once, each on rows and days that no other touches for a while.

Two hands share no line, so they share no sum, outline or tail; and no term over columns speaks of days of both. So they
need no lock, and what they save adds up exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from roster.table import Accompany, Cover, Table
from solvers.replanning.ruin import Part

LEAST_DAYS = 56
"""Days that there must be for each hand."""

AWAY = 0.25
"""How far cuts between days are drawn away from even ones, as a part of the days for a hand."""


class Crew:
    """So many hands for one table, with a thread each while they are at work."""

    def __init__(self, table: Table, begin: int, hands: int, seed: int) -> None:
        self._rows, self._days = len(table.rows), table.days - begin
        self._gap = _spread(table)
        self._rng = np.random.default_rng([seed, hands])
        self.hands = max(1, min(hands, self._rows // 2, self._days // (LEAST_DAYS + self._gap)))

    def parts(self, hands: int) -> list[Part]:
        """Parts for so many hands: rows drawn at random, days between cuts."""
        rows = np.array_split(self._rng.permutation(self._rows), hands)
        even = np.arange(1, hands) + self._rng.uniform(-AWAY, AWAY, size=hands - 1)
        firsts = [0, *(int(cut) for cut in self._days / hands * even)]
        lasts = [*(first - self._gap for first in firsts[1:]), self._days]
        return [Part(mine, first, last) for mine, first, last in zip(rows, firsts, lasts, strict=True)]

    def work(self, tasks: Sequence[Callable[[], None]]) -> None:
        """Do all tasks at once."""
        with ThreadPoolExecutor(len(tasks)) as pool:
            for done in [pool.submit(task) for task in tasks]:
                done.result()


def _spread(table: Table) -> int:
    """The most days between two that one term over columns speaks of."""
    spans = [[day for day, _ in term.cells] for term in table.terms if isinstance(term, Cover | Accompany)]
    return max((max(days) - min(days) for days in spans if days), default=0)
