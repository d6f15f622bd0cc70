"""Cover: a tally is the people of a group who work its cells."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.scoring.arrays import Bools, Ints, Records, by_key, record, records
from roster.scoring.filled import Filled
from roster.scoring.kernel import inlined
from roster.scoring.limits import amount, shift
from roster.scoring.parts import Part
from roster.table import Cells16, Cover, Table, numbers_of

COVERING = record(part=np.int32, group=np.int32)


class Covers(NamedTuple):
    """Covers by the day and duty that count for them.

    starts      int64[place + 1], where the list of each place begins; place = day * duties + duty
    covering    COVERING[entry], a part and its group
    members     bool[group, row]
    """

    starts: Ints
    covering: Records
    members: Bools


def lay_out(table: Table, parts: list[Part[Cover]]) -> Covers:
    """The covers of a table."""
    width = len(table.duties)
    found = [
        (day * width + duty, part.number, part.term.group)
        for part in parts
        for day, duties in part.term.cells
        if 0 <= day < table.days
        for duty in numbers_of(duties)
        if duty < width
    ]
    places = np.array([place for place, _, _ in found], dtype=np.int64)
    covering = records(COVERING, [(number, group) for _, number, group in found])
    return Covers(*by_key(covering, places, table.days * width), members=table.groups.copy(order="C"))


@inlined
def fill(covers: Covers, cells: Cells16, width: int, tally: Ints) -> None:
    """Tally all covers of a table of `width` duties."""
    for row in range(cells.shape[0]):
        for day in range(cells.shape[1]):
            place = day * width + cells[row, day]
            for i in range(covers.starts[place], covers.starts[place + 1]):
                entry = covers.covering[i]
                tally[entry.part] += covers.members[entry.group, row]


@inlined
def change(covers: Covers, limits: Records, filled: Filled, row: int, place: int, by: int) -> None:
    """Tally that a row comes to a place (`by` 1) or leaves it (`by` -1)."""
    for i in range(covers.starts[place], covers.starts[place + 1]):
        entry = covers.covering[i]
        if covers.members[entry.group, row]:
            shift(limits, filled, entry.part, by)


@inlined
def peek(covers: Covers, limits: Records, tally: Ints, row: int, place: int) -> tuple[int, int]:
    """The change of score if a row came to a place."""
    hard = 0
    cost = 0
    for i in range(covers.starts[place], covers.starts[place + 1]):
        entry = covers.covering[i]
        if covers.members[entry.group, row]:
            limit = limits[entry.part]
            more = amount(limit, tally[entry.part] + 1) - amount(limit, tally[entry.part])
            hard += limit.hard * more
            cost += limit.price * more
    return hard, cost
