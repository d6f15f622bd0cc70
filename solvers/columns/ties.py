"""What ties rows together, as linear inequalities: the work of all rows, and a shortfall at its price, reach a demand.

Every roster satisfies them, with a shortfall that costs no more than the terms they come from. The ties of a term share
one shortfall, which counts once, so their duals together stay below the term's price. A Cover is exact unless its least
is above its most. An Accompany asks, for each day on which a member of its group may need company, that the company is
there if the member is; the strongest of these counts, so it is a relaxation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from roster.table import Accompany, Cells, Cover, Table, numbers_of
from solvers.columns.machines import Numbers

Work = tuple[int, Cells, int]
"""Rows by the number of their mask, the cells where their work counts, and how much."""


@dataclass(frozen=True, slots=True)
class Ties:
    """Inequalities: the sum of work is at least `demand` less the shortfall, for each tie.

    demand     int64[tie]
    term       int64[tie], the number of the term that it comes from; the ties of a term share one shortfall
    price      int64[term], what a unit of shortfall costs; -1 if there may be none
    masks      int64[mask, row], 1 for the rows that a mask holds
    tie, mask, place, factor    int64[entry]: work of the mask's rows in a place counts so much for a tie;
                                place = day * duties + duty
    shape      days and duties of the table
    """

    demand: Numbers
    term: Numbers
    price: Numbers
    masks: Numbers
    tie: Numbers
    mask: Numbers
    place: Numbers
    factor: Numbers
    shape: tuple[int, int]

    def prices(self, duals: Numbers) -> Numbers:
        """int64[row, day, duty]: what a cell earns at duals int64[tie], as a price, so less is better."""
        by_mask = np.zeros((len(self.masks), self.shape[0] * self.shape[1]), dtype=np.int64)
        np.add.at(by_mask, (self.mask, self.place), -self.factor * duals[self.tie])
        return (self.masks.T @ by_mask).reshape(-1, *self.shape)

    def work(self, row: int, line: NDArray[np.int16]) -> Numbers:
        """int64[tie]: what a row with this line adds to each tie."""
        held = np.zeros(self.shape[0] * self.shape[1], dtype=np.int64)
        held[np.arange(self.shape[0]) * self.shape[1] + line] = 1
        amounts = self.factor * self.masks[self.mask, row] * held[self.place]
        found = np.zeros(len(self.demand), dtype=np.int64)
        np.add.at(found, self.tie, amounts)
        return found


def ties_of(table: Table) -> Ties:
    """The ties of a table."""
    rows = len(table.rows)
    groups = len(table.groups)
    terms = [term for term in table.terms if isinstance(term, Cover | Accompany)]
    found: list[tuple[int, int, list[Work]]] = []
    for number, term in enumerate(terms):
        if isinstance(term, Cover):
            if term.least > 0:
                found.append((number, term.least, [(term.group, term.cells, 1)]))
            if term.most is not None:
                found.append((number, -term.most, [(term.group, term.cells, -1)]))
        else:
            members = np.flatnonzero(table.groups[term.group]).tolist()
            found.extend((number, 0, works) for works in _company(term, members, groups))
    shape = (table.days, len(table.duties))
    entries = [
        (tie, mask, day * shape[1] + duty, factor)
        for tie, (_, _, works) in enumerate(found)
        for mask, cells, factor in works
        for day, duties in cells
        if 0 <= day < shape[0]
        for duty in numbers_of(duties)
        if duty < shape[1]
    ]
    tie, mask, place, factor = np.array(entries, dtype=np.int64).reshape(-1, 4).T
    return Ties(
        np.array([demand for _, demand, _ in found], dtype=np.int64),
        np.array([number for number, _, _ in found], dtype=np.int64),
        np.array([-1 if term.price is None else term.price for term in terms], dtype=np.int64),
        np.concatenate([table.groups.astype(np.int64), np.eye(rows, dtype=np.int64)]),
        tie,
        mask,
        place,
        factor,
        shape,
    )


def _company(term: Accompany, members: list[int], groups: int) -> list[list[Work]]:
    """One tie for each member and day: the company, less the least of it if the member is at work."""
    by_day: dict[int, int] = {}
    for day, duties in term.cells:
        by_day[day] = by_day.get(day, 0) | duties
    return [
        [(term.by, term.cells, 1), (groups + row, ((day, duties),), -term.least)]
        for row in members
        for day, duties in by_day.items()
    ]
