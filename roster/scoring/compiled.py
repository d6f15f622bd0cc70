"""A table's terms as flat arrays, laid out once and only read by kernels."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import accompanies, counts, covers, runs, sequences, touches, wishes
from roster.scoring.accompanies import Accompanies
from roster.scoring.arrays import Ints, Records, by_key, records, starts
from roster.scoring.counts import Counts
from roster.scoring.covers import Covers
from roster.scoring.filled import Filled
from roster.scoring.limits import LIMIT, limits_of
from roster.scoring.parts import Part, of_kind
from roster.scoring.runs import Runs
from roster.scoring.sequences import Sequences
from roster.scoring.touches import Touches
from roster.scoring.wishes import Wishes
from roster.table import Accompany, Balance, Cells16, Count, Cover, Run, Sequence, Table, Term, Touch, Wish


class Compiled(NamedTuple):
    """All that kernels know of a table.

    width         number of duties
    limits        LIMIT[part], what each tally costs; parts are sorted by row, those of columns last
    row_starts    int64[row + 1], where the parts of each row begin, and then those of columns
    day_starts    int64[day + 1], where the list of each day begins
    day_parts     int64[entry], the parts of columns that touch each day
    """

    width: int
    limits: Records
    row_starts: Ints
    day_starts: Ints
    day_parts: NDArray[np.int64]
    wishes: Wishes
    runs: Runs
    counts: Counts
    sequences: Sequences
    touches: Touches
    covers: Covers
    accompanies: Accompanies


def compile_parts(table: Table, parts: list[Part[Term]]) -> Compiled:
    """Lay out the parts of a table, in time linear in what they speak of."""
    day_starts, day_parts = _by_day(table, of_kind(parts, Cover, Accompany))
    return Compiled(
        width=len(table.duties),
        limits=records(LIMIT, [limits_of(part.term, part.share) for part in parts]),
        row_starts=starts(np.array([part.row for part in parts], dtype=np.int64), len(table.rows) + 1)[:-1].copy(),
        day_starts=day_starts,
        day_parts=day_parts,
        wishes=wishes.lay_out(table, of_kind(parts, Wish)),
        runs=runs.lay_out(table, of_kind(parts, Run)),
        counts=counts.lay_out(table, of_kind(parts, Count, Balance)),
        sequences=sequences.lay_out(table, of_kind(parts, Sequence)),
        touches=touches.lay_out(table, of_kind(parts, Touch)),
        covers=covers.lay_out(table, of_kind(parts, Cover)),
        accompanies=accompanies.lay_out(table, of_kind(parts, Accompany)),
    )


def _by_day(table: Table, parts: list[Part[Cover | Accompany]]) -> tuple[Ints, NDArray[np.int64]]:
    touched = [(day, part.number) for part in parts for day in {day for day, _ in part.term.cells}]
    inside = np.array([(day, number) for day, number in touched if 0 <= day < table.days], dtype=np.int64)
    days, numbers = inside.reshape(-1, 2).T
    return by_key(numbers, days, table.days)


def empty(compiled: Compiled, cells: Cells16) -> Filled:
    """Room for the tallies of `cells`, which are taken as they are; `kernels.fill` tallies them."""
    return Filled(
        cells=cells,
        tally=np.zeros(len(compiled.limits), dtype=np.int64),
        touched=np.zeros(len(compiled.touches.part), dtype=np.int64),
        present=np.zeros((len(compiled.accompanies.pairs), 2), dtype=np.int64),
        change=np.zeros(2, dtype=np.int64),
    )
