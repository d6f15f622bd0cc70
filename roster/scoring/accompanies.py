"""Accompany: a tally is the people short beside those who need company."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.scoring.arrays import Bools, Ints, Records, by_key, record, records
from roster.scoring.filled import Filled
from roster.scoring.kernel import inlined
from roster.scoring.limits import shift
from roster.scoring.parts import Part
from roster.table import Accompany, Cells16, Table, numbers_of

PAIR = record(part=np.int64, least=np.int64)
SIDE = record(pair=np.int32, group=np.int32, side=np.int32)


class Accompanies(NamedTuple):
    """Pairs of groups by the day and duty that count for them. Side 0 needs company, side 1 gives it.

    starts      int64[place + 1], where the list of each place begins; place = day * duties + duty
    sides       SIDE[entry], a pair, the group on one side of it, and which side
    pairs       PAIR[pair]
    members     bool[group, row]
    """

    starts: Ints
    sides: Records
    pairs: Records
    members: Bools


def lay_out(table: Table, parts: list[Part[Accompany]]) -> Accompanies:
    """The pairs of a table."""
    width = len(table.duties)
    found = [
        (day * width + duty, pair, group, side)
        for pair, part in enumerate(parts)
        for day, duties in part.term.cells
        if 0 <= day < table.days
        for duty in numbers_of(duties)
        if duty < width
        for side, group in enumerate((part.term.group, part.term.by))
    ]
    places = np.array([place for place, *_ in found], dtype=np.int64)
    sides = records(SIDE, [(pair, group, side) for _, pair, group, side in found])
    pairs = records(PAIR, [(part.number, part.term.least) for part in parts])
    return Accompanies(*by_key(sides, places, table.days * width), pairs=pairs, members=table.groups.copy(order="C"))


@inlined
def short(accompanies: Accompanies, present: Ints, pair: int) -> int:
    """People short in a pair."""
    return max(0, accompanies.pairs[pair].least - present[pair, 1]) if present[pair, 0] > 0 else 0


@inlined
def fill(accompanies: Accompanies, cells: Cells16, width: int, tally: Ints, present: Ints) -> None:
    """Tally all pairs of a table of `width` duties, and count the people on either side."""
    present[:] = 0
    for row in range(cells.shape[0]):
        for day in range(cells.shape[1]):
            place = day * width + cells[row, day]
            for i in range(accompanies.starts[place], accompanies.starts[place + 1]):
                entry = accompanies.sides[i]
                present[entry.pair, entry.side] += accompanies.members[entry.group, row]
    for pair in range(len(present)):
        tally[accompanies.pairs[pair].part] = short(accompanies, present, pair)


@inlined
def change(accompanies: Accompanies, limits: Records, filled: Filled, row: int, place: int, by: int) -> None:
    """Tally that a row comes to a place (`by` 1) or leaves it (`by` -1)."""
    for i in range(accompanies.starts[place], accompanies.starts[place + 1]):
        entry = accompanies.sides[i]
        if accompanies.members[entry.group, row]:
            before = short(accompanies, filled.present, entry.pair)
            filled.present[entry.pair, entry.side] += by
            after = short(accompanies, filled.present, entry.pair)
            shift(limits, filled, accompanies.pairs[entry.pair].part, after - before)
