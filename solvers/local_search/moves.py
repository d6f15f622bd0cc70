"""Small changes of a table, drawn at random, as blocks of cells for the scoring kernels.

A draw leaves its changes int64[cell, 3] of row, day and duty in `block` and returns how many there are, 0 if the
change that was drawn is not allowed or changes nothing.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from roster.table import Cells16, Table

LONGEST = 7
"""Days that one change may span."""

MOST_CELLS = 2 * LONGEST


class Room(NamedTuple):
    """Where a table may change.

    allowed  bool[row, day, duty], what each cell may hold
    places   int64[place, 2], row and day of each cell with a choice
    rows     int64[row], the rows with any such cell
    first    the first day of the period
    """

    allowed: NDArray[np.bool_]
    places: NDArray[np.int64]
    rows: NDArray[np.int64]
    first: int


def room_of(table: Table) -> Room:
    """The room for change in a table."""
    allowed = table.allowed()
    places = np.argwhere(allowed.sum(axis=2) > 1).astype(np.int64)
    return Room(allowed, places, np.unique(places[:, 0]), table.first)


@kernel
def draw(room: Room, cells: Cells16, block: NDArray[np.int64], rng: np.random.Generator) -> int:
    """Draw a change: a cell anew, a stretch on one duty, a stretch exchanged between rows or moved within one."""
    kind = rng.random()
    row, day = room.places[rng.integers(0, len(room.places))]
    if kind < 0.35:
        return renew(room, cells, block, row, day, 1, rng)
    length = min(rng.geometric(0.4), LONGEST)
    if day + length > cells.shape[1]:
        return 0
    if kind < 0.45:
        return renew(room, cells, block, row, day, length, rng)
    if kind < 0.75:
        other = room.rows[rng.integers(0, len(room.rows))]
        return exchange(room, cells, block, row, day, other, day, length)
    target = rng.integers(room.first, cells.shape[1] - length + 1)
    if abs(target - day) < length:
        return 0
    return exchange(room, cells, block, row, day, row, target, length)


@kernel
def renew(
    room: Room, cells: Cells16, block: NDArray[np.int64], row: int, day: int, length: int, rng: np.random.Generator
) -> int:
    """Put one duty, which may be the day off, on every day of a stretch of a row."""
    duty = rng.integers(0, room.allowed.shape[2])
    count = 0
    for d in range(day, day + length):
        if not room.allowed[row, d, duty]:
            return 0
        if cells[row, d] != duty:
            block[count] = (row, d, duty)
            count += 1
    return count


@kernel
def exchange(
    room: Room, cells: Cells16, block: NDArray[np.int64], row: int, day: int, other: int, target: int, length: int
) -> int:
    """Exchange a stretch of a row with one as long elsewhere."""
    count = 0
    for step in range(length):
        here, there = np.int64(cells[row, day + step]), np.int64(cells[other, target + step])
        if here == there:
            continue
        if not (room.allowed[row, day + step, there] and room.allowed[other, target + step, here]):
            return 0
        block[count] = (row, day + step, there)
        block[count + 1] = (other, target + step, here)
        count += 2
    return count
