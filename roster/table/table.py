"""The table: rows are people, columns are days, a cell holds one duty."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from roster.table.terms import Accompany, Balance, Cover, Term, Wish, numbers_of

Cells16 = NDArray[np.int16]
"""A filled table: int16[row, day], the number of the duty in each cell, the past included."""

MOST_DUTIES = 63


class TableError(ValueError):
    """The parts of a table do not fit together; the message names the part."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Everything a solver may know.

    rows      labels of the rows
    duties    labels of the duties; the first is the day off
    days      number of days, the past included
    first     the first day that is not in the past
    past      int16[row, first], the fixed duties of the past
    measures  int32[measure, day, duty], what a duty on a day adds to a count, never negative
    groups    bool[group, row]
    terms     what is forbidden and what is priced
    """

    rows: tuple[str, ...]
    duties: tuple[str, ...]
    days: int
    first: int
    past: Cells16
    measures: NDArray[np.int32]
    groups: NDArray[np.bool_]
    terms: tuple[Term, ...]

    def __post_init__(self) -> None:
        shapes = {
            "past": (self.past.shape, (len(self.rows), self.first)),
            "measures": (self.measures.shape[1:], (self.days, len(self.duties))),
            "groups": (self.groups.shape[1:], (len(self.rows),)),
        }
        for name, (found, wanted) in shapes.items():
            if found != wanted:
                raise TableError(f"{name} has the shape {found}, not {wanted}")
        if len(self.duties) > MOST_DUTIES:
            raise TableError(f"{len(self.duties)} duties; a table holds at most {MOST_DUTIES}")
        if not 0 <= self.first <= self.days:
            raise TableError(f"first day {self.first} lies outside the {self.days} days")

    def allowed(self) -> NDArray[np.bool_]:
        """bool[row, day, duty]: what hard wishes and the past leave open in each cell."""
        open_ = np.ones((len(self.rows), self.days, len(self.duties)), dtype=np.bool_)
        open_[:, : self.first, :] = False
        rows, days = np.indices(self.past.shape)
        open_[rows, days, self.past] = True
        for term in self.terms:
            if isinstance(term, Wish) and term.price is None and self.first <= term.day < self.days:
                open_[term.row, term.day, list(numbers_of(term.duties))] = False
        return open_

    def blank(self) -> Cells16:
        """int16[row, day]: the past, then days off."""
        cells = np.zeros((len(self.rows), self.days), dtype=np.int16)
        cells[:, : self.first] = self.past
        return cells


def rows_of(term: Term, table: Table) -> tuple[int, ...]:
    """The rows that a term speaks of."""
    match term:
        case Balance():
            return term.rows
        case Cover():
            return tuple(int(r) for r in np.flatnonzero(table.groups[term.group]))
        case Accompany():
            return tuple(int(r) for r in np.flatnonzero(table.groups[term.group] | table.groups[term.by]))
        case _:
            return (term.row,)
