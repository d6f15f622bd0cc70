"""Kernels over a whole table: what other kernels, such as local search, call inside their own loops.

All of them take the `Compiled` table first. Scores are pairs (hard, cost) of int64. Rows, days and duties are taken to
lie inside the table: nothing here looks. Each becomes a part of the kernel that calls it, so call it from few places,
and decorate your kernel with `roster.scoring.kernel`.
"""

from __future__ import annotations

from roster.scoring import accompanies, counts, covers, runs, sequences, touches, wishes
from roster.scoring.arrays import Ints
from roster.scoring.compiled import Compiled
from roster.scoring.filled import Filled
from roster.scoring.kernel import inlined
from roster.scoring.limits import amount, begin, total
from roster.table import Cells16


@inlined
def fill_line(compiled: Compiled, filled: Filled, line: Cells16, row: int) -> None:
    """Tally a row as if it held `line` int16[day], from nothing; `filled.cells` is neither read nor written."""
    tally = filled.tally
    begin(compiled.limits, tally, compiled.row_starts[row], compiled.row_starts[row + 1])
    wishes.fill(compiled.wishes, line, row, tally)
    runs.fill(compiled.runs, line, row, tally)
    counts.fill(compiled.counts, line, row, tally)
    sequences.fill(compiled.sequences, line, row, tally)
    touches.fill(compiled.touches, line, row, tally, filled.touched)


@inlined
def fill_columns(compiled: Compiled, filled: Filled) -> None:
    """Tally all columns from nothing."""
    begin(compiled.limits, filled.tally, compiled.row_starts[-1], len(filled.tally))
    covers.fill(compiled.covers, filled.cells, compiled.width, filled.tally)
    accompanies.fill(compiled.accompanies, filled.cells, compiled.width, filled.tally, filled.present)


@inlined
def fill(compiled: Compiled, filled: Filled) -> tuple[int, int]:
    """Tally the whole table from nothing. Returns its score."""
    for row in range(filled.cells.shape[0]):
        fill_line(compiled, filled, filled.cells[row], row)
    fill_columns(compiled, filled)
    return total(compiled.limits, filled.tally, 0, len(filled.tally))


@inlined
def row_score(compiled: Compiled, filled: Filled, row: int) -> tuple[int, int]:
    """The score of a row's terms and Balance parts, from the tallies."""
    return total(compiled.limits, filled.tally, compiled.row_starts[row], compiled.row_starts[row + 1])


@inlined
def line_score(compiled: Compiled, scratch: Filled, line: Cells16, row: int) -> tuple[int, int]:
    """The score of a row's terms and Balance parts if it held `line` int16[day]. Overwrites the scratch's tallies."""
    fill_line(compiled, scratch, line, row)
    return row_score(compiled, scratch, row)


@inlined
def column_score(compiled: Compiled, filled: Filled, day: int) -> tuple[int, int]:
    """The score of the column terms that touch a day, from the tallies."""
    hard = 0
    cost = 0
    for i in range(compiled.day_starts[day], compiled.day_starts[day + 1]):
        part = compiled.day_parts[i]
        limit = compiled.limits[part]
        found = amount(limit, filled.tally[part])
        hard += limit.hard * found
        cost += limit.price * found
    return hard, cost


@inlined
def put(compiled: Compiled, filled: Filled, row: int, day: int, duty: int) -> None:
    """Put a duty in a cell, move the tallies that it can move, and add the change of score to `filled.change`."""
    new = int(duty)
    old = int(filled.cells[row, day])
    if old == new:
        return
    limits = compiled.limits
    wishes.change(compiled.wishes, limits, filled, row, day, new)
    runs.change(compiled.runs, limits, filled, row, day, new)
    counts.change(compiled.counts, limits, filled, row, day, new)
    sequences.change(compiled.sequences, limits, filled, row, day, new)
    touches.change(compiled.touches, limits, filled, row, day, new)
    for place, by in ((day * compiled.width + old, -1), (day * compiled.width + new, 1)):
        covers.change(compiled.covers, limits, filled, row, place, by)
        accompanies.change(compiled.accompanies, limits, filled, row, place, by)
    filled.cells[row, day] = new


@inlined
def apply_cell(compiled: Compiled, filled: Filled, row: int, day: int, duty: int) -> tuple[int, int]:
    """Change one cell. Returns the change of score."""
    filled.change[:] = 0
    put(compiled, filled, row, day, duty)
    return filled.change[0], filled.change[1]


@inlined
def peek_cell(compiled: Compiled, filled: Filled, row: int, day: int, duty: int) -> tuple[int, int]:
    """The change of score that `apply_cell` would make; leaves the table and its tallies as they were."""
    old = filled.cells[row, day]
    change = apply_cell(compiled, filled, row, day, duty)
    put(compiled, filled, row, day, old)
    return change


@inlined
def swap(compiled: Compiled, filled: Filled, block: Ints, i: int) -> None:
    """Put the duty of a block's change i in its cell, and the duty that was there in the block."""
    row, day, duty = block[i]
    block[i, 2] = filled.cells[row, day]
    put(compiled, filled, row, day, duty)


@inlined
def apply_block(compiled: Compiled, filled: Filled, block: Ints) -> tuple[int, int]:
    """Change the cells of a block int64[cell, 3] of row, day and duty, one after another. Returns the change of score.

    The block is left holding the duties that it replaced, so that its changes in reverse order undo it.
    """
    filled.change[:] = 0
    for i in range(len(block)):
        swap(compiled, filled, block, i)
    return filled.change[0], filled.change[1]


@inlined
def peek_block(compiled: Compiled, filled: Filled, block: Ints) -> tuple[int, int]:
    """The change of score that `apply_block` would make; leaves the table, its tallies and the block as they were."""
    change = apply_block(compiled, filled, block)
    for i in range(len(block) - 1, -1, -1):
        swap(compiled, filled, block, i)
    return change
