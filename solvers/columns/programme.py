"""The line programme: the cheapest filling of one row under all its terms and outside prices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from roster.table import Table
from solvers.columns.encoding import MOST_NODES, encode
from solvers.columns.folding import Costs
from solvers.columns.machines import Numbers
from solvers.columns.near import ARCS, Near, Nearby
from solvers.columns.paths import NONE, cheapest
from solvers.columns.tabulate import Tabulator


@dataclass(frozen=True, slots=True)
class Priced:
    """The best line that was found, and what holds for all.

    line      int16[day], the past included; None if none is legal or none was found
    cost      what it costs, outside prices included; None without a line
    bound     no legal line costs less; None if there is none at all
    """

    line: NDArray[np.int16] | None
    cost: int | None
    bound: int | None

    @property
    def exact(self) -> bool:
        """Whether the line is proved to be cheapest, or it is proved that there is none."""
        return self.cost == self.bound


@dataclass(frozen=True, slots=True)
class Core:
    """Cheap lines of a row after its past int64[day]: a restriction, quick to price."""

    row: int
    past: Numbers
    near: Near

    def price(self, prices: Numbers, scale: int) -> Priced:
        """The cheapest of its lines; `bound` holds for them alone."""
        return _priced(self.past, prices, *self.near.cheapest(_free(prices, self.past), scale))


class LineProgramme:
    """One row of a table, made ready for being priced many times.

    Rows whose terms fit into `most_nodes` nodes are priced over their whole diagram. In the others some sums are left
    out of it, which makes lines too cheap. They are folded into the cheap part of the diagram, of about `arcs` arcs,
    which holds the best line if that costs no more than any line outside. Where it does not, the line that was
    found is still a legal one, and the bound counts those outside at the limit of the part.
    """

    def __init__(
        self,
        table: Table,
        row: int,
        most_nodes: int = MOST_NODES,
        arcs: int = ARCS,
        tabulator: Tabulator | None = None,
    ) -> None:
        encoding = encode(table, row, most_nodes, tabulator)
        self.row, self.past, self.diagram = row, encoding.past, encoding.diagram
        self._apart, self._arcs = encoding.apart, arcs
        self._nearby = Nearby(encoding.diagram, encoding.apart, arcs)
        self._last: tuple[bytes, Near] | None = None

    @property
    def possible(self) -> bool:
        """Whether the diagram holds any line at all."""
        return not self.diagram.empty

    @property
    def large(self) -> bool:
        """Whether pricing is quicker over a part."""
        return len(self.diagram.duty) > self._arcs or len(self._apart) > 0

    def price(self, prices: Numbers, scale: int = 1) -> Priced:
        """The cheapest line at `scale` times its own cost plus `prices` int64[day, duty] of its cells."""
        if not self.possible:
            return Priced(None, None, None)
        costs = Costs(_free(prices, self.past), scale)
        if not self._apart.always:
            cost, line = cheapest(self.diagram, costs.prices, scale)
            if len(self._apart.broken(line)) == 0:
                return _priced(self.past, prices, cost, line)
        part = self._near(costs)
        return _priced(self.past, prices, *part.cheapest(costs.prices, scale), part.limit)

    def core(self, prices: Numbers, scale: int, most: int = NONE) -> Core:
        """The cheap part of the row at these prices, quick to price near them, without lines that cost over `most`."""
        return Core(self.row, self.past, self._near(Costs(_free(prices, self.past), scale), most))

    def widen(self) -> None:
        """Look at more lines from now on, where the cheapest was not sure to be found."""
        self._nearby.widen()
        self._last = None

    def _near(self, costs: Costs, most: int = NONE) -> Near:
        """The part of the row at these prices; the last one is remembered."""
        key = b"%d %d " % (costs.scale, most) + costs.prices.tobytes()
        if self._last is None or self._last[0] != key:
            self._last = key, self._nearby.at(costs, most)
        return self._last[1]


def _free(prices: Numbers, past: Numbers) -> Numbers:
    """Prices int64[free day, duty]."""
    return np.ascontiguousarray(prices[len(past) :])


def _priced(past: Numbers, prices: Numbers, cost: int, line: NDArray[np.int16], limit: int = NONE) -> Priced:
    """What is known of lines from their free days, where those beyond a limit are not known."""
    before = int(prices[np.arange(len(past)), past].sum())
    bound = None if min(cost, limit) == NONE else min(cost, limit) + before
    if len(line) == 0:
        return Priced(None, None, bound)
    return Priced(np.concatenate([past.astype(np.int16), line]), cost + before, bound)
