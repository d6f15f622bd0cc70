"""The search for rosters once the bound stands.

Far from the bound it narrows the root of the generation to a roster, and then frees cells of the best one in which the
root goes other ways. Near the bound it dives, from the root and around the best.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from roster.table import Cells16, Table
from solvers.cancelling import Cancelled
from solvers.columns.agreeing import Agreeing
from solvers.columns.around import Around
from solvers.columns.dive import CAREFUL, Dive
from solvers.columns.finish import Finisher
from solvers.columns.generation import Converged, Generation
from solvers.columns.machines import Numbers
from solvers.columns.narrowing import Narrowing
from solvers.columns.pricing import NOTHING, SCALE, Pricing, Taken
from solvers.columns.promising import promising
from solvers.incumbent import Incumbent

KEPT = 25
"""Lines for each row that a dive begins with, those of the least reduced cost."""

FAR = 0.03
"""The gap, as a part of the bound, from which the best roster is far from it."""

AROUND = 8
"""Dives around the best roster that may find nothing before the next dive from the root."""

FEW = 150
"""Open cells that are left to be filled otherwise, once the root is narrowed to them."""

FRUITLESS = 20
PATIENT = 120
"""Dives of either kind that may find nothing before it gives up, without a limit and with one."""


class Search:
    """One try after another; `take_up` is given each roster, `finisher` those that are to be made better elsewhere."""

    def __init__(
        self,
        table: Table,
        pricing: Pricing,
        generation: Generation,
        root: Converged,
        incumbent: Incumbent,
        take_up: Callable[[Cells16], None],
        finisher: Finisher | None,
        seed: int,
    ) -> None:
        self._table, self._pricing, self._generation, self._root = table, pricing, generation, root
        self._incumbent, self._take_up, self._finisher, self._seed = incumbent, take_up, finisher, seed
        self._prices = pricing.ties.prices_of(root.best.duals)
        self.promising = promising(pricing.programmes, self._prices)
        self._around = Around(len(table.rows), np.random.default_rng(seed))
        self._agreeing = Agreeing(table, generation, np.random.default_rng(seed))

    def run(self, ended: Cancelled, limited: bool, listen: Callable[[], None]) -> None:
        """Try until it ended, or nothing is left to try. `listen` takes up what others have found."""
        number, fruitless = 0, 0
        while not ended() and fruitless <= (PATIENT if limited else FRUITLESS):
            listen()
            before, priced = self._incumbent.value, self._pricing.lines
            deep, near = self._incumbent.cells is None or fruitless % (AROUND + 1) == 0, self._near()
            self._try(number, deep, near, ended)
            better = self._incumbent.value != before
            if near and not deep:
                self._around.learn(better)
            elif near and not better and self._pricing.lines == priced:
                return
            fruitless = 1 if better else fruitless + 1
            number += 1

    def _try(self, number: int, deep: bool, near: bool, ended: Cancelled) -> None:
        vary = np.random.default_rng([self._seed, number]) if number else None
        self._generation.master.hold(self._cheapest())
        self._generation.focus(self._root)
        if near:
            self._dive(NOTHING if deep else self._taken(), vary)
        elif deep or self._finisher is None:
            self._narrow(vary, ended)
        else:
            self._agree(self._finisher, ended)

    def _dive(self, taken: Taken, vary: np.random.Generator | None) -> None:
        found = Dive(self._table, self._generation, CAREFUL, vary).run(self._root, self._incumbent.value, taken)
        if found is not None:
            self._take_up(found)

    def _narrow(self, vary: np.random.Generator | None, ended: Cancelled) -> None:
        few = 0 if self._finisher is None else FEW
        found = Narrowing(self._table, self._generation, few, vary).run(self._root)
        if found is None:
            return
        self._take_up(found.cells)
        if self._finisher is not None:
            filled = self._finisher.fill(found.cells, found.free, ended).cells
            rough = found.cells if filled is None else filled
            self._take_up(rough)
            self._take_up(self._finisher.polish(rough, self.promising, ended))

    def _agree(self, finisher: Finisher, ended: Cancelled) -> None:
        """Fill cells of the best roster anew in which the root goes other ways."""
        cells, value = self._incumbent.cells, self._incumbent.value
        assert cells is not None
        assert value is not None
        for number in self._generation.pool.add_roster(cells):
            self._generation.master.let_in(number)
        freed = self._agreeing.free(self._root, cells, value)
        if freed is None:
            return
        filled = finisher.fill(cells, freed, ended)
        self._agreeing.learn(filled.finished)
        if filled.cells is not None:
            self._take_up(filled.cells)

    def _near(self) -> bool:
        """Whether the best roster costs little more than the bound."""
        value = self._incumbent.value
        return value is not None and value <= (1.0 + FAR) * self._root.mixture.cost

    def _taken(self) -> Taken:
        """The lines of the best roster that stay as they are."""
        cells, pool = self._incumbent.cells, self._generation.pool
        numbers = [] if cells is None else pool.add_roster(cells)
        free = set(self._around.draw(self._reduced(numbers)).tolist())
        return {row: pool.lines[number] for row, number in enumerate(numbers) if row not in free}

    def _cheapest(self) -> list[int]:
        """The numbers of the lines of the least reduced cost."""
        order = np.argsort(self._reduced(range(len(self._generation.pool))), kind="stable")
        return [int(number) for number in order[: KEPT * len(self._table.rows)]]

    def _reduced(self, numbers: Sequence[int]) -> Numbers:
        """int64[line]: reduced costs of these lines at the duals of the bound, in parts of a unit."""
        days, lines = np.arange(self._table.days), self._generation.pool.lines
        least = [priced.bound or 0 for priced in self._root.best.priced]
        costs = [
            SCALE * line.cost + self._prices[line.row, days, line.duties].sum() - least[line.row]
            for line in (lines[number] for number in numbers)
        ]
        return np.array(costs, dtype=np.int64)
