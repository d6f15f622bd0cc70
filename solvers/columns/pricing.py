"""All rows priced at once: new lines, and a bound on every roster of the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import gcd
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from roster.table import Table
from solvers.cancelling import Cancelled
from solvers.columns.machines import Numbers
from solvers.columns.paths import NONE
from solvers.columns.pool import Line
from solvers.columns.programme import Core, LineProgramme, Priced
from solvers.columns.simplex import Floats
from solvers.columns.ties import Ties

SCALE = 1024
"""Duals are whole numbers of this part of a unit, so that bounds are reckoned without rounding errors."""

MOST_DUAL = 10**7
"""The most that a shortfall which may not be is reckoned to cost."""

CLOSED = 2**45
"""What a cell that is closed costs, in parts of a unit: more than any line that keeps to open ones."""

Taken = Mapping[int, Line]
"""Lines that are settled, by their rows."""

NOTHING: Taken = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Round:
    """What pricing all rows gave: the best line of each row, a bound in units of the score, and what is behind it.

    bound     of every roster with the lines that are taken, unless some row has no legal line at all
    value     the same before it is rounded up, in parts of a unit, see SCALE
    duals     int64[work], in parts of a unit: those that the rows were priced at
    slope     int64[work], how much more of each sum the ties ask for than the best lines give: where to raise duals
    """

    priced: tuple[Priced, ...]
    bound: int
    value: int
    duals: Numbers
    slope: Numbers

    @property
    def impossible(self) -> bool:
        """Whether some row has no legal line."""
        return any(found.bound is None for found in self.priced)


def grain_of(table: Table) -> int:
    """Scores are multiples of it: the greatest common divisor of all prices."""
    return gcd(*(term.price or 0 for term in table.terms)) or 1


def rounded_up(value: int, grain: int) -> int:
    """The least score that is not below a value in parts of a unit."""
    return -(-value // (SCALE * grain)) * grain


class Pricing:
    """The rows of a table, made ready for being priced together. `lines` counts the lines that were priced.

    Where diagrams are large, there may be a focus: cores of the diagrams at some duals, over which pricing is quick.
    """

    def __init__(self, table: Table, ties: Ties, programmes: list[LineProgramme]) -> None:
        self.ties, self.programmes, self.lines = ties, programmes, 0
        self._grain = grain_of(table)
        self._ceiling = ties.ceiling(SCALE, MOST_DUAL)
        self._cores: list[LineProgramme | Core] = [*programmes]
        self._closed: Numbers | None = None

    @property
    def large(self) -> bool:
        """Whether a focus makes pricing quicker."""
        return any(programme.large for programme in self.programmes)

    def keep_to(self, open_: NDArray[np.bool_] | None) -> None:
        """Price only lines in open cells bool[row, day, duty] from now on; all lines with None."""
        self._closed = None if open_ is None else np.where(open_, 0, CLOSED)

    def focus(self, duals: Numbers, taken: Taken = NOTHING) -> None:
        """Set the focus of rows that are not taken at duals int64[work], in parts of a unit."""
        prices, cores = self._shut(self.ties.prices_of(duals)), self._cores
        most = NONE if self._closed is None else CLOSED // 2
        self._cores = [
            cores[number] if programme.row in taken else programme.core(prices[programme.row], SCALE, most)
            for number, programme in enumerate(self.programmes)
        ]

    def round(self, duals: Floats, ended: Cancelled, taken: Taken = NOTHING, focused: bool = False) -> Round | None:
        """Price every row at duals float64[work]; None if it ended before all were priced.

        By weak duality no roster costs less than what the demands earn at the duals, plus the least that each row can
        cost when it pays for its work at them. Rows that are `taken` have that one line. With the focus, that holds for
        rosters of its lines and those seen; where cells are closed, for rosters without them.
        """
        shares = self.ties.spread(np.rint(duals * SCALE).astype(np.int64), self._ceiling)
        prices, priced = self._shut(self.ties.prices(shares)), []
        for number, programme in enumerate(self.programmes):
            if ended():
                return None
            row = programme.row
            if row in taken:
                priced.append(_alone(taken[row], prices[row]))
            else:
                priced.append(self._price(number, prices[row], focused))
        value = int(self.ties.demand @ shares) + sum(found.bound or 0 for found in priced)
        bound, slope = rounded_up(value, self._grain), self._slope(shares, priced)
        return Round(tuple(priced), bound, value, self.ties.by_work(shares), slope)

    def sharpen(self, found: Round, gap: float) -> None:
        """Look at more lines of rows that were not priced exactly, if half of a gap in units of the score is theirs."""
        inexact = [number for number, priced in enumerate(found.priced) if not priced.exact]
        lost = [_lost(found.priced[number], gap) for number in inexact]
        if 2 * sum(lost) > gap:
            for number in inexact:
                self.programmes[number].widen()

    def _price(self, number: int, prices: Numbers, focused: bool) -> Priced:
        """Price a row, over its core if `focused`; that is made anew where it holds no line in open cells."""
        programme = self.programmes[number]
        self.lines += 1
        found = (self._cores[number] if focused else programme).price(prices, SCALE)
        if self._closed is None or _is_open(found):
            return found
        if focused:
            core = self._cores[number] = programme.core(prices, SCALE, CLOSED // 2)
            found = core.price(prices, SCALE)
        return found if _is_open(found) else Priced(None, None, None)

    def _shut(self, prices: Numbers) -> Numbers:
        """Prices int64[row, day, duty] with those of closed cells."""
        return prices if self._closed is None else prices + self._closed

    def _slope(self, shares: Numbers, priced: list[Priced]) -> Numbers:
        work = np.zeros(self.ties.works.sums, dtype=np.int64)
        for row, found in enumerate(priced):
            if found.line is not None:
                work += self.ties.done(row, found.line)
        return self.ties.wanted(shares, work) - work


def _is_open(found: Priced) -> bool:
    """Whether a line was found that keeps to open cells."""
    return found.cost is not None and 2 * found.cost < CLOSED


def _lost(priced: Priced, most: float) -> float:
    """How much higher the bound of a row might be, in units of the score; `most` if no line is known."""
    return most if priced.cost is None or priced.bound is None else (priced.cost - priced.bound) / SCALE


def _alone(line: Line, prices: Numbers) -> Priced:
    cost = SCALE * line.cost + int(prices[np.arange(len(line.duties)), line.duties].sum())
    return Priced(line.duties, cost, cost)
