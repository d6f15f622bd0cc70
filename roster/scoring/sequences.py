"""Sequence: a tally is the weight of the occurrences of its patterns."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring.arrays import Ints, Records, by_key, holds, joined, record, records, spans, starts
from roster.scoring.filled import Filled
from roster.scoring.kernel import inlined
from roster.scoring.limits import shift
from roster.scoring.parts import Part
from roster.table import Cells16, Duties, Sequence, Table

WINDOW = record(part=np.int32, pattern=np.int32, start=np.int32)
PATTERN = record(start=np.int64, length=np.int64, weight=np.int64)


class Sequences(NamedTuple):
    """Windows in which a pattern is looked for, by row and by cell.

    row_starts     int64[row + 1], where the windows of each row begin
    windows        WINDOW[window], a part, its pattern, and the day from which it is looked for
    cell_starts    int64[cell + 1], where the list of each cell begins; cell = row * days + day
    holding        int32[entry], the windows that hold each cell
    patterns       PATTERN[pattern], where its duties start, its length and its weight
    duties         int64[entry], the duties of each day of each pattern
    """

    row_starts: Ints
    windows: Records
    cell_starts: Ints
    holding: NDArray[np.int32]
    patterns: Records
    duties: Ints


def lay_out(table: Table, parts: list[Part[Sequence]]) -> Sequences:
    """The sequences of a table. Windows that end in the past or leave the table are left out."""
    numbers: dict[tuple[tuple[Duties, ...], int], int] = {}
    rows: list[int] = []
    found: list[tuple[int, int, int]] = []
    for part in parts:
        for pattern in part.term.patterns:
            length = len(pattern.duties)
            number = numbers.setdefault((pattern.duties, pattern.weight), len(numbers))
            held = [s for s in pattern.starts if s >= 0 and table.first < s + length <= table.days]
            found.extend((part.number, number, start) for start in held)
            rows.extend([part.row] * len(held))
    patterns, duties = _patterns(list(numbers))
    windows = records(WINDOW, found)
    row = np.array(rows, dtype=np.int64)
    cells, owner = spans(row * table.days + windows["start"], patterns["length"][windows["pattern"]])
    holding = by_key(owner.astype(np.int32), cells, len(table.rows) * table.days)
    return Sequences(starts(row, len(table.rows)), windows, *holding, patterns=patterns, duties=duties)


def _patterns(patterns: list[tuple[tuple[Duties, ...], int]]) -> tuple[Records, Ints]:
    lengths = np.array([len(duties) for duties, _ in patterns], dtype=np.int64)
    weights = np.array([weight for _, weight in patterns], dtype=np.int64)
    flat = np.array([day for duties, _ in patterns for day in duties], dtype=np.int64)
    return joined(PATTERN, start=np.cumsum(lengths) - lengths, length=lengths, weight=weights), flat


@inlined
def occurs(sequences: Sequences, window: Any, line: Cells16, besides: int) -> bool:
    """Whether a window's pattern is met on all of its days, day `besides` taken as met."""
    pattern = sequences.patterns[window.pattern]
    for i in range(pattern.length):
        day = window.start + i
        if day != besides and not holds(sequences.duties[pattern.start + i], line[day]):
            return False
    return True


@inlined
def fill(sequences: Sequences, line: Cells16, row: int, tally: Ints) -> None:
    """Tally the sequences of a row that holds `line`."""
    for i in range(sequences.row_starts[row], sequences.row_starts[row + 1]):
        window = sequences.windows[i]
        if occurs(sequences, window, line, -1):
            tally[window.part] += sequences.patterns[window.pattern].weight


@inlined
def change(sequences: Sequences, limits: Records, filled: Filled, row: int, day: int, new: int) -> None:
    """Tally the change of a cell to `new`."""
    line = filled.cells[row]
    cell = row * len(line) + day
    for i in range(sequences.cell_starts[cell], sequences.cell_starts[cell + 1]):
        window = sequences.windows[sequences.holding[i]]
        pattern = sequences.patterns[window.pattern]
        duties = sequences.duties[pattern.start + day - window.start]
        by = holds(duties, new) - holds(duties, line[day])
        if by != 0 and occurs(sequences, window, line, day):
            shift(limits, filled, window.part, by * pattern.weight)
