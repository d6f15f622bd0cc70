"""Run: a tally is the days that the row's stretches are too short or too long."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from roster.scoring.arrays import Ints, Records, holds, record, records, starts
from roster.scoring.filled import Filled
from roster.scoring.kernel import inlined
from roster.scoring.limits import NEVER, shift
from roster.scoring.parts import Part
from roster.table import Cells16, Run, Table

RUN = record(part=np.int64, duties=np.int64, least=np.int64, most=np.int64, open_start=np.int64, open_end=np.int64)


class Runs(NamedTuple):
    """Runs by row.

    starts    int64[row + 1], where the runs of each row begin
    runs      RUN[run]
    first     the first day that is not in the past
    """

    starts: Ints
    runs: Records
    first: int


def lay_out(table: Table, parts: list[Part[Run]]) -> Runs:
    """The runs of a table."""
    rows = np.array([part.row for part in parts], dtype=np.int64)
    return Runs(starts(rows, len(table.rows)), records(RUN, [_run(part) for part in parts]), table.first)


def _run(part: Part[Run]) -> tuple[int, ...]:
    run = part.term
    most = NEVER if run.most is None else run.most
    return part.number, run.duties, run.least, most, run.open_start, run.open_end


@inlined
def stretch(run: Any, start: int, stop: int, first: int, days: int) -> int:
    """Days short and days beyond of a stretch over days `start` to `stop`; none if it is empty."""
    if start >= stop:
        return 0
    beyond: int = max(0, stop - max(start + run.most, first))
    let_off = stop < first or (start == 0 and run.open_start) or (stop == days and run.open_end)
    short = 0 if let_off else max(0, run.least - (stop - start))
    return beyond + short


@inlined
def fill(runs: Runs, line: Cells16, row: int, tally: Ints) -> None:
    """Tally the runs of a row that holds `line`."""
    for i in range(runs.starts[row], runs.starts[row + 1]):
        run = runs.runs[i]
        start = 0
        for day in range(len(line)):
            if not holds(run.duties, line[day]):
                tally[run.part] += stretch(run, start, day, runs.first, len(line))
                start = day + 1
        tally[run.part] += stretch(run, start, len(line), runs.first, len(line))


@inlined
def change(runs: Runs, limits: Records, filled: Filled, row: int, day: int, new: int) -> None:
    """Tally the change of a cell to `new`: it joins the stretches on either side of it or parts them."""
    line = filled.cells[row]
    days = len(line)
    for i in range(runs.starts[row], runs.starts[row + 1]):
        run = runs.runs[i]
        by = holds(run.duties, new) - holds(run.duties, line[day])
        if by != 0:
            start, stop = day, day + 1
            while start > 0 and holds(run.duties, line[start - 1]):
                start -= 1
            while stop < days and holds(run.duties, line[stop]):
                stop += 1
            whole = stretch(run, start, stop, runs.first, days)
            parted = stretch(run, start, day, runs.first, days) + stretch(run, day + 1, stop, runs.first, days)
            shift(limits, filled, run.part, by * (whole - parted))
