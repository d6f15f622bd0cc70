"""The line programme: the cheapest filling of one row under all its terms and outside prices."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from roster.table import Table
from solvers.columns.core import core
from solvers.columns.encoding import MOST_NODES, encode
from solvers.columns.labels import NONE, Labelling, cheapest
from solvers.columns.loose import Loose, breaks, loosened
from solvers.columns.machines import Numbers
from solvers.columns.tabulate import Tabulator

MOST_LABELS = 5_000
"""Labels kept a day where a row's diagram does not hold all of its terms."""


@dataclass(frozen=True, slots=True)
class Priced:
    """The best line that was found, and what holds for all.

    line      int16[day], the past included; None if none is legal or none was found
    cost      what it costs, outside prices included; None without a line
    bound     no legal line below the threshold costs less; None if there is none at all
    labels    labels that were expanded; 0 if the diagram alone was enough
    """

    line: NDArray[np.int16] | None
    cost: int | None
    bound: int | None
    labels: int

    @property
    def exact(self) -> bool:
        """Whether the line is proved to be cheapest, or it is proved that there is none."""
        return self.cost == self.bound


class LineProgramme:
    """One row of a table, made ready for being priced many times.

    Rows whose terms fit into `most_nodes` nodes are always priced exactly. In the others some sums are left to labels,
    of which `most_labels` a day are kept: the line found is then a legal one (a restriction), and the bound takes in
    what was dropped (a relaxation). Sums that seldom bind are left to labels only where a line broke them (decremental
    state space relaxation: Righini and Salani, Networks 51, 2008).
    """

    def __init__(
        self,
        table: Table,
        row: int,
        most_nodes: int = MOST_NODES,
        most_labels: int = MOST_LABELS,
        tabulator: Tabulator | None = None,
    ) -> None:
        encoding = encode(table, row, most_nodes, tabulator)
        self.row, self.past, self.diagram = row, encoding.past, encoding.diagram
        self._tallies, self._always = (*encoding.loose, *encoding.rare), len(encoding.loose)
        self._shape = table.days, len(table.duties)
        self._rare = self._loosened(range(self._always, len(self._tallies)))
        self._known: dict[tuple[int, ...], Loose] = {}
        self._most_labels = most_labels

    @property
    def possible(self) -> bool:
        """Whether the diagram holds any line at all."""
        return not self.diagram.empty

    @property
    def loose(self) -> int:
        """The number of sums that may be left to labels."""
        return len(self._tallies)

    def price(self, prices: Numbers, scale: int = 1, below: int | None = None) -> Priced:
        """The cheapest line at `scale` times its own cost plus `prices` int64[day, duty] of its cells.

        With `below`, only lines that cost less are looked for; without such a line, `bound` is at least `below`.
        """
        if not self.possible:
            return Priced(None, None, None, 0)
        begin = len(self.past)
        before = int(prices[np.arange(begin), self.past].sum())
        limit = int(NONE) if below is None else below - before
        found, labels = self._cheapest(np.ascontiguousarray(prices[begin:]), scale, limit)
        bound = None if found.bound == NONE else int(found.bound) + before
        if found.cost == NONE:
            return Priced(None, None, bound, labels)
        line = np.concatenate([self.past.astype(np.int16), found.line])
        return Priced(line, int(found.cost) + before, bound, labels)

    def core(self, prices: Numbers, scale: int, most: int) -> LineProgramme:
        """The same row over the core of its diagram at these prices: a restriction, quick to price near them."""
        found = copy(self)
        found.diagram = core(self.diagram, np.ascontiguousarray(prices[len(self.past) :]), scale, most)
        return found

    def _cheapest(self, prices: Numbers, scale: int, below: int) -> tuple[Labelling, int]:
        """The cheapest line that breaks no sum, and how many labels were made for it."""
        held, labels = tuple(range(self._always)), 0
        while True:
            loose = self._known.get(held) or self._known.setdefault(held, self._loosened(held))
            found = cheapest(self.diagram, loose, prices, scale, below, self._most_labels)
            labels += found.labels
            broken = () if found.cost == NONE else np.flatnonzero(breaks(self._rare, found.line))
            if len(broken) == 0:
                return found, labels
            held = (*held, *(self._always + int(number) for number in broken))

    def _loosened(self, numbers: Iterable[int]) -> Loose:
        return loosened([self._tallies[number] for number in numbers], len(self.past), self._shape)
