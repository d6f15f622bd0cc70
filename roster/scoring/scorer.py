"""Scores of filled tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernels
from roster.scoring.compiled import compile_parts, empty
from roster.scoring.filled import Filled
from roster.scoring.limits import amounts
from roster.scoring.lines import Line
from roster.scoring.parts import Part, parts_of
from roster.scoring.score import Score
from roster.table import Balance, Cells16, Table, TableError, Term


class Scorer:
    """The only definition of what a filled table costs. Lays out the table's terms once, then scores any cells."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.parts = parts_of(table)
        self.compiled = compile_parts(table, self.parts)
        self._terms = np.array([part.listed for part in self.parts], dtype=np.int64)
        by_rule: dict[str, list[int]] = defaultdict(list)
        for part in self.parts:
            by_rule[part.term.origin.rule].append(part.number)
        self._rules, numbers = tuple(by_rule), list(by_rule.values())
        self._by_rule = np.array([number for of_rule in numbers for number in of_rule], dtype=np.int64)
        self._begin = np.cumsum([0, *map(len, numbers)])[:-1]

    def score(self, cells: Cells16) -> Score:
        """The score of cells int16[row, day]. This and all below raise TableError if they do not fit the table."""
        return Score(*kernels.fill(self.compiled, self.room(cells)))

    def row(self, cells: Cells16, row: int) -> Score:
        """The score of a row's terms and its parts of Balances."""
        filled = self.room(cells)
        return Score(*kernels.line_score(self.compiled, filled, filled.cells[row], row))

    def column(self, cells: Cells16, day: int) -> Score:
        """The score of the column terms that touch a day."""
        filled = self.room(cells)
        kernels.fill_columns(self.compiled, filled)
        return Score(*kernels.column_score(self.compiled, filled, day))

    def amounts(self, cells: Cells16) -> NDArray[np.int64]:
        """int64[term]: the amount of every term."""
        found = np.zeros(len(self.table.terms), dtype=np.int64)
        np.add.at(found, self._terms, self._part_amounts(cells))
        return found

    def itemise(self, cells: Cells16) -> tuple[Line, ...]:
        """The terms with an amount, by their order in the table, a Balance by its rows."""
        found = self._part_amounts(cells)
        wrong = sorted((self.parts[i] for i in np.flatnonzero(found)), key=lambda part: (part.listed, part.share))
        return tuple(self._line(part, int(found[part.number])) for part in wrong)

    def by_rule(self, cells: Cells16) -> tuple[Counter[str], Counter[str]]:
        """Breaches and cost by rule, those that are not 0."""
        found, limits = self._part_amounts(cells), self.compiled.limits
        return self._summed(found * limits["hard"]), self._summed(found * limits["price"])

    def _summed(self, each: NDArray[np.int64]) -> Counter[str]:
        """Sums of int64[part] by rule."""
        sums = np.add.reduceat(each[self._by_rule], self._begin) if self._rules else each
        return Counter({self._rules[number]: int(sums[number]) for number in np.flatnonzero(sums)})

    def room(self, cells: Cells16) -> Filled:
        """A copy of the cells with room for their tallies, for `kernels`."""
        shape = (len(self.table.rows), self.table.days)
        if cells.shape != shape:
            raise TableError(f"cells have the shape {cells.shape}, not {shape}")
        if cells.size and not 0 <= cells.min() <= cells.max() < len(self.table.duties):
            raise TableError(f"cells hold duties outside 0..{len(self.table.duties) - 1}")
        return empty(self.compiled, cells.astype(np.int16, order="C"))

    def _part_amounts(self, cells: Cells16) -> NDArray[np.int64]:
        filled = self.room(cells)
        kernels.fill(self.compiled, filled)
        return amounts(self.compiled.limits, filled.tally)

    def _line(self, part: Part[Term], amount: int) -> Line:
        origin, price = part.term.origin, part.term.price
        if isinstance(part.term, Balance):
            origin = replace(origin, subject=self.table.rows[part.row])
        return Line(origin, amount, amount * (price or 0), price is None)
