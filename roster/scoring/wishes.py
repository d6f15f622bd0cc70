"""Wish: a tally is 1 while the cell holds one of the duties."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.scoring.arrays import Ints, Records, by_key, holds, record, records
from roster.scoring.filled import Filled
from roster.scoring.kernel import inlined
from roster.scoring.limits import shift
from roster.scoring.parts import Part
from roster.table import Cells16, Table, Wish

WISH = record(part=np.int64, duties=np.int64)


class Wishes(NamedTuple):
    """Wishes by cell.

    starts    int64[cell + 1], where the wishes of each cell begin; cell = row * days + day
    wishes    WISH[wish]
    """

    starts: Ints
    wishes: Records


def lay_out(table: Table, parts: list[Part[Wish]]) -> Wishes:
    """The wishes of a table."""
    inside = [part for part in parts if 0 <= part.term.day < table.days]
    cells = np.array([part.row * table.days + part.term.day for part in inside], dtype=np.int64)
    wishes = records(WISH, [(part.number, part.term.duties) for part in inside])
    return Wishes(*by_key(wishes, cells, len(table.rows) * table.days))


@inlined
def fill(wishes: Wishes, line: Cells16, row: int, tally: Ints) -> None:
    """Tally the wishes of a row that holds `line`."""
    for day in range(len(line)):
        cell = row * len(line) + day
        for i in range(wishes.starts[cell], wishes.starts[cell + 1]):
            wish = wishes.wishes[i]
            tally[wish.part] += holds(wish.duties, line[day])


@inlined
def change(wishes: Wishes, limits: Records, filled: Filled, row: int, day: int, new: int) -> None:
    """Tally the change of a cell to `new`."""
    old = int(filled.cells[row, day])
    cell = row * filled.cells.shape[1] + day
    for i in range(wishes.starts[cell], wishes.starts[cell + 1]):
        wish = wishes.wishes[i]
        by = holds(wish.duties, new) - holds(wish.duties, old)
        if by != 0:
            shift(limits, filled, wish.part, by)
