"""Count, and each row of a Balance: a tally is the sum of a measure over a window of days."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring.arrays import Ints, Records, by_key, joined, record, spans
from roster.scoring.filled import Filled
from roster.scoring.kernel import inlined
from roster.scoring.limits import shift
from roster.scoring.parts import Part
from roster.table import Balance, Cells16, Count, Table

COUNTED = record(part=np.int32, measure=np.int32)


class Counts(NamedTuple):
    """Counts by the cells that they count.

    starts      int64[cell + 1], where the counts of each cell begin; cell = row * days + day
    counted     COUNTED[entry], a count and its measure
    measures    int32[day, duty, measure]
    """

    starts: Ints
    counted: Records
    measures: NDArray[np.int32]


def lay_out(table: Table, parts: list[Part[Count | Balance]]) -> Counts:
    """The counts of a table."""
    columns = [
        (part.number, part.term.measure, part.row, max(part.term.start, 0), min(part.term.stop, table.days))
        for part in parts
    ]
    number, measure, row, start, stop = np.array(columns, dtype=np.int64).reshape(-1, 5).T
    cells, owner = spans(row * table.days + start, np.maximum(stop - start, 0))
    counted = joined(COUNTED, part=number[owner], measure=measure[owner])
    return Counts(
        *by_key(counted, cells, len(table.rows) * table.days),
        measures=np.ascontiguousarray(table.measures.transpose(1, 2, 0)),
    )


@inlined
def fill(counts: Counts, line: Cells16, row: int, tally: Ints) -> None:
    """Tally the counts of a row that holds `line`."""
    for day in range(len(line)):
        cell = row * len(line) + day
        for i in range(counts.starts[cell], counts.starts[cell + 1]):
            entry = counts.counted[i]
            tally[entry.part] += counts.measures[day, line[day], entry.measure]


@inlined
def change(counts: Counts, limits: Records, filled: Filled, row: int, day: int, new: int) -> None:
    """Tally the change of a cell to `new`."""
    old = int(filled.cells[row, day])
    cell = row * filled.cells.shape[1] + day
    for i in range(counts.starts[cell], counts.starts[cell + 1]):
        entry = counts.counted[i]
        by = int(counts.measures[day, new, entry.measure]) - int(counts.measures[day, old, entry.measure])
        if by != 0:
            shift(limits, filled, entry.part, by)
