"""Sums of work over all rows, such as the nurses on duty on Monday morning: what ties speak of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.scoring import kernel
from roster.table import Cells, numbers_of
from solvers.columns.machines import Numbers

Part = tuple[int, Cells, int]
"""A part of a sum: the number of a mask of rows, the cells where their work counts, and how much."""

Entry = tuple[int, int, int]
"""The same for a single place: place, number of the mask, how much."""


class Works(NamedTuple):
    """Sums of work, by the place where it is done; place = day * duties + duty.

    starts    int64[place + 1], where the entries of a place begin
    number    int64[entry], the sum that work counts for
    mask      int64[entry], the number of the mask of rows whose work counts
    factor    int64[entry], how much
    masks     bool[mask, row]
    shape     days and duties of the table
    sums      the number of sums
    """

    starts: Numbers
    number: Numbers
    mask: Numbers
    factor: Numbers
    masks: NDArray[np.bool_]
    shape: tuple[int, int]
    sums: int


def works_of(sums: Sequence[Sequence[Entry]], masks: NDArray[np.bool_], shape: tuple[int, int]) -> Works:
    """The sums with these entries."""
    found = sorted((place, number, mask, factor) for number, sum_ in enumerate(sums) for place, mask, factor in sum_)
    place, number, mask, factor = np.array(found, dtype=np.int64).reshape(-1, 4).T.copy()
    starts = np.searchsorted(place, np.arange(shape[0] * shape[1] + 1)).astype(np.int64)
    return Works(starts, number, mask, factor, masks, shape, len(sums))


def entries_of(parts: Sequence[Part], shape: tuple[int, int]) -> list[Entry]:
    """The entries of a sum, those outside the table left out."""
    return [
        (day * shape[1] + duty, mask, factor)
        for mask, cells, factor in parts
        for day, duties in cells
        if 0 <= day < shape[0]
        for duty in numbers_of(duties)
        if duty < shape[1]
    ]


@kernel
def done(works: Works, row: int, line: NDArray[np.int16], into: Numbers, times: int) -> None:
    """Add to `into` int64[sum] what a row with this line adds to each sum, so many times."""
    for day in range(len(line)):
        place = day * works.shape[1] + line[day]
        for entry in range(works.starts[place], works.starts[place + 1]):
            if works.masks[works.mask[entry], row]:
                into[works.number[entry]] += times * works.factor[entry]


@kernel
def earned(works: Works, duals: Numbers) -> Numbers:
    """int64[row, day, duty]: what a cell earns where a unit of each sum earns duals int64[sum]."""
    days, duties = works.shape
    rows = works.masks.shape[1]
    found = np.zeros((rows, days, duties), dtype=np.int64)
    for place in range(days * duties):
        for entry in range(works.starts[place], works.starts[place + 1]):
            earns = works.factor[entry] * duals[works.number[entry]]
            if earns != 0:
                for row in range(rows):
                    if works.masks[works.mask[entry], row]:
                        found[row, place // duties, place % duties] += earns
    return found
