"""Touch: a tally is the number of groups of cells with any work in them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.scoring.arrays import Ints, Records, by_key, holds, record, records, starts
from roster.scoring.filled import Filled
from roster.scoring.kernel import inlined
from roster.scoring.limits import shift
from roster.scoring.parts import Part
from roster.table import Cells16, Table, Touch

TOUCHING = record(group=np.int64, duties=np.int64)


class Touches(NamedTuple):
    """Groups by row, and the cells that belong to them.

    row_starts     int64[row + 1], where the groups of each row begin
    part           int64[group], the part that counts each group
    cell_starts    int64[cell + 1], where the list of each cell begins; cell = row * days + day
    touching       TOUCHING[entry], the groups that each cell belongs to, and the duties that count there
    """

    row_starts: Ints
    part: Ints
    cell_starts: Ints
    touching: Records


def lay_out(table: Table, parts: list[Part[Touch]]) -> Touches:
    """The touches of a table."""
    groups = [(part.number, part.row, cells) for part in parts for cells in part.term.groups]
    touching = [
        (row * table.days + day, group, duties)
        for group, (_, row, cells) in enumerate(groups)
        for day, duties in cells
        if 0 <= day < table.days
    ]
    rows = np.array([row for _, row, _ in groups], dtype=np.int64)
    keys = np.array([cell for cell, _, _ in touching], dtype=np.int64)
    entries = records(TOUCHING, [(group, duties) for _, group, duties in touching])
    return Touches(
        starts(rows, len(table.rows)),
        np.array([number for number, _, _ in groups], dtype=np.int64),
        *by_key(entries, keys, len(table.rows) * table.days),
    )


@inlined
def fill(touches: Touches, line: Cells16, row: int, tally: Ints, touched: Ints) -> None:
    """Tally the touches of a row that holds `line`, and count the cells with work in each of its groups."""
    touched[touches.row_starts[row] : touches.row_starts[row + 1]] = 0
    for day in range(len(line)):
        cell = row * len(line) + day
        for i in range(touches.cell_starts[cell], touches.cell_starts[cell + 1]):
            entry = touches.touching[i]
            if holds(entry.duties, line[day]):
                if touched[entry.group] == 0:
                    tally[touches.part[entry.group]] += 1
                touched[entry.group] += 1


@inlined
def change(touches: Touches, limits: Records, filled: Filled, row: int, day: int, new: int) -> None:
    """Tally the change of a cell to `new`."""
    old = int(filled.cells[row, day])
    cell = row * filled.cells.shape[1] + day
    for i in range(touches.cell_starts[cell], touches.cell_starts[cell + 1]):
        entry = touches.touching[i]
        by = holds(entry.duties, new) - holds(entry.duties, old)
        if by != 0:
            before = filled.touched[entry.group]
            filled.touched[entry.group] = before + by
            if before == 0 or before + by == 0:
                shift(limits, filled, touches.part[entry.group], by)
