"""Which terms see which cells of a table."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.table import Balance, Count, Run, Sequence, Table, Term, Touch, Wish, rows_of


class Reach(NamedTuple):
    """What every term sees: the cells where one of its rows meets one of its days.

    rows    bool[set, row], the different sets of rows that terms speak of
    of      int64[term], the set of each term
    days    uint8[term, byte], the days of each term, eight to a byte
    """

    rows: NDArray[np.bool_]
    of: NDArray[np.int64]
    days: NDArray[np.uint8]

    def seen(self, freed: NDArray[np.bool_]) -> NDArray[np.int64]:
        """int64[term]: the terms that see any of the cells bool[row, day], ascending."""
        touched = np.packbits(self.rows.astype(np.float32) @ freed.astype(np.float32) > 0, axis=1)
        return np.flatnonzero((self.days & touched[self.of]).any(axis=1))


def reach_of(table: Table) -> Reach:
    """The reach of a table's terms."""
    numbers: dict[tuple[int, ...], int] = {}
    of = [numbers.setdefault(rows_of(term, table), len(numbers)) for term in table.terms]
    rows = np.zeros((len(numbers), len(table.rows)), dtype=np.bool_)
    for members, number in numbers.items():
        rows[number, list(members)] = True
    days = np.zeros((len(table.terms), table.days), dtype=np.bool_)
    for number, term in enumerate(table.terms):
        days[number, [day for day in days_of(term, table) if 0 <= day < table.days]] = True
    return Reach(rows, np.array(of, dtype=np.int64), np.packbits(days, axis=1))


def days_of(term: Term, table: Table) -> set[int]:
    """The days that a term looks at; some may lie outside the table."""
    match term:
        case Wish():
            return {term.day}
        case Sequence():
            return {
                start + step
                for pattern in term.patterns
                for step in range(len(pattern.duties))
                for start in pattern.starts
            }
        case Run():
            return set(range(table.days))
        case Count() | Balance():
            return set(range(term.start, term.stop))
        case Touch():
            return {day for cells in term.groups for day, _ in cells}
        case _:
            return {day for day, _ in term.cells}
