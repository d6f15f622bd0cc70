"""What a table would come to if one thing were otherwise, by solving it again.

A question is local: it frees the cells of some rows on the days around it, and widens that as long as both the table
and its variant are solved to the end. So the answer is exact for what was freed, and says what that is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from roster.table import Cells16, Table
from solvers.cancelling import Cancel
from solvers.diagnosis.between import Between, price_between
from solvers.diagnosis.difference import Difference, difference
from solvers.diagnosis.within import Freed, Ground, Within
from solvers.result import Stop

RADII = (1, 2, 3, 5, 8, 14)
"""Days on both sides of a question that are freed, one after another; then all."""

EFFORT = 3.0
"""Deterministic time that one solve may take, about two seconds."""


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """A variant of a table solved again, beside the table itself with the same freedom.

    rows        the rows that were freed
    days        the first day that was freed, and the last
    base        the best of the table with that freedom
    variant     the best of the variant with that freedom
    whole       whether every cell was free, so that what is proved holds for every roster
    difference  in what the variant's roster differs from the roster that was asked about; None where there is none
    fewest      whether it is proved that no roster at this price changes fewer cells
    """

    rows: frozenset[int]
    days: tuple[int, int]
    base: Within
    variant: Within
    whole: bool
    difference: Difference | None
    fewest: bool = False

    @property
    def price(self) -> Between:
        """By how much the variant costs more, among rosters that differ in these rows on these days alone."""
        return price_between(self.base, self.variant)

    @property
    def impossible(self) -> bool:
        """Whether it is proved that nothing on these days meets the variant."""
        return self.variant.impossible

    @property
    def proved(self) -> bool:
        """Whether both are solved to the end."""
        return self.base.proved and self.variant.proved


class Counterfactuals:
    """Asks questions of one filled table. What the table itself comes to with a freedom is worked out once."""

    def __init__(
        self, table: Table, cells: Cells16, effort: float = EFFORT, seed: int = 1, cancel: Cancel = None
    ) -> None:
        self.table, self.cells = table, cells
        self.ground = Ground(table)
        self._stop, self._seed, self._cancel = Stop(effort=effort), seed, cancel
        self._known: dict[tuple[frozenset[int], tuple[int, int]], Within] = {}

    def ask(self, variant: Table, rows: Collection[int], days: Collection[int]) -> tuple[Counterfactual, ...]:
        """The variant solved around some days of some rows, with more and more days freed.

        It stops after the first answer that is not proved; all before it are. The variant has the table's rows, duties
        and days, and maybe other terms.
        """
        ground, cells, chosen = Ground(variant), self.cells, frozenset(rows)
        answers: list[Counterfactual] = []
        for freed, span in widening(self.table, chosen, days):
            base = self._base(freed, chosen, span)
            found = ground.best(cells, freed, self._stop, self._seed, self._cancel)
            answers.append(self._answer(chosen, span, base, found))
            if not answers[-1].proved:
                break
            cells = cells if found.cells is None else found.cells
        return tuple(answers)

    def least_changed(self, variant: Table, answer: Counterfactual) -> Counterfactual:
        """The answer with another roster at the same price: one that changes as few cells as was found.

        The table's own roster may be dearer than its best on the same days; that much is left as it is.
        """
        best, base = answer.variant, answer.base
        if best.cells is None or best.value is None or base.value is None:
            return answer
        most = max(best.value, self.ground.scorer.score(self.cells).cost + best.value - base.value)
        freed = np.zeros(self.cells.shape, dtype=np.bool_)
        freed[sorted(answer.rows), answer.days[0] : answer.days[1] + 1] = True
        found = Ground(variant).nearest(self.cells, freed, most, best.cells, self._stop, self._seed, self._cancel)
        cells = best.cells if found.cells is None else found.cells
        return replace(answer, difference=difference(self.ground.scorer, self.cells, cells), fewest=found.proved)

    def settled(self, rows: Collection[int], days: Collection[int]) -> tuple[tuple[int, int], Within]:
        """The most days around some on which the table as it is can be solved to the end, and its best there.

        Where none can be, the first that were tried, unproved.
        """
        chosen, best = frozenset(rows), None
        for freed, span in widening(self.table, chosen, days):
            base = self._base(freed, chosen, span)
            if best is None or base.proved:
                best = span, base
            if not base.proved:
                break
        assert best is not None
        return best

    def _base(self, freed: Freed, rows: frozenset[int], days: tuple[int, int]) -> Within:
        if (rows, days) not in self._known:
            self._known[rows, days] = self.ground.best(self.cells, freed, self._stop, self._seed, self._cancel)
        return self._known[rows, days]

    def _answer(self, rows: frozenset[int], days: tuple[int, int], base: Within, found: Within) -> Counterfactual:
        everything = days == (self.table.first, self.table.days - 1) and len(rows) == len(self.table.rows)
        changed = None if found.cells is None else difference(self.ground.scorer, self.cells, found.cells)
        return Counterfactual(rows, days, base, found, everything, changed)


def widest_proved(answers: Sequence[Counterfactual]) -> Counterfactual | None:
    """The answer that is proved for the most days; None if none is."""
    return next((answer for answer in reversed(answers) if answer.proved), None)


def cheapest(answers: Sequence[Counterfactual]) -> Counterfactual | None:
    """The answer with a roster whose price is the least; of equal ones the one that frees the fewest days."""
    found = [answer for answer in answers if answer.price.most is not None]
    return min(found, key=lambda answer: answer.price.most or 0, default=None)


def widening(table: Table, rows: Collection[int], centre: Collection[int]) -> Iterator[tuple[Freed, tuple[int, int]]]:
    """The cells of some rows on more and more days around some, to all; with the first and the last of the days."""
    told: tuple[int, int] | None = None
    for radius in (*RADII, table.days):
        first, last = max(table.first, min(centre) - radius), min(table.days - 1, max(centre) + radius)
        if (first, last) != told:
            told = first, last
            freed = np.zeros((len(table.rows), table.days), dtype=np.bool_)
            freed[sorted(rows), first : last + 1] = True
            yield freed, told
