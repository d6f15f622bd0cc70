"""What is to be mended: a filled table that no longer fits, and what may be changed to make it fit again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from roster.scoring import Scorer
from roster.table import Cells16, Table, TableError, Term
from solvers.neighbourhoods.reach import days_of

MARGIN = 4
"""Days before and after what is to be mended in which the search looks first."""


@dataclass(frozen=True, eq=False)
class Mending:
    """A filled table to be mended by the fewest changes of its cells.

    table     the terms that hold now; `published` may break some of the hard ones
    published int16[row, day], what every cell holds
    free      bool[row, day], the cells that may change; others keep what they hold as far as the table lets them
    restored  bool[term], the priced terms that are mended before changes are counted, such as cover
    rate      points of those terms that each changed cell has to save
    dear      int64[row, day], points of a change beside the price of the whole table, where the fewest can be had in
              several ways

    Raises TableError if the parts do not fit the table.
    """

    table: Table
    published: Cells16
    free: NDArray[np.bool_]
    restored: NDArray[np.bool_]
    rate: int
    dear: NDArray[np.int64]

    def __post_init__(self) -> None:
        shape = (len(self.table.rows), self.table.days)
        for name, array in {"published": self.published, "free": self.free, "dear": self.dear}.items():
            if array.shape != shape:
                raise TableError(f"{name} has the shape {array.shape}, not {shape}")
        if self.restored.shape != (len(self.table.terms),):
            raise TableError(f"restored has {len(self.restored)} entries for {len(self.table.terms)} terms")
        if self.rate < 1:
            raise TableError("a changed cell has a price of at least 1")

    @cached_property
    def allowed(self) -> NDArray[np.bool_]:
        """bool[row, day, duty]: what each cell may hold once it is mended."""
        open_ = self.table.allowed()
        fixed = ~self.free[..., None] & ~self.forced[..., None]
        held = self.published[..., None] == np.arange(len(self.table.duties), dtype=np.int16)
        none = ~open_.any(axis=2)
        open_[none] = held[none]
        return np.where(fixed, held, open_)

    @cached_property
    def forced(self) -> NDArray[np.bool_]:
        """bool[row, day]: cells that cannot go on holding what they hold; they are changed whatever is done."""
        open_ = self.table.allowed()
        kept = np.take_along_axis(open_, self.published[..., None].astype(np.int64), axis=2)[..., 0]
        forced: NDArray[np.bool_] = ~kept & open_.any(axis=2)
        forced[:, : self.table.first] = False
        return forced

    @cached_property
    def base(self) -> Cells16:
        """int16[row, day]: the cells with nothing done but what must be: forced cells hold the day off if they may."""
        cells = self.published.copy()
        cells[self.forced] = self.allowed[self.forced].argmax(axis=1)
        return cells

    @cached_property
    def counted(self) -> NDArray[np.bool_]:
        """bool[row, day]: the cells that count when they change."""
        return self.free & ~self.forced

    def changes(self, cells: Cells16) -> int:
        """How many cells that count are changed."""
        return int((cells != self.published)[self.counted].sum())

    def extra(self, cells: Cells16) -> int:
        """What the changes cost beside the value of the table."""
        return int(self.dear[(cells != self.published) & self.counted].sum())

    @cached_property
    def scorer(self) -> Scorer:
        """The scorer of the table."""
        return Scorer(self.table)

    @cached_property
    def prices(self) -> NDArray[np.int64]:
        """int64[term]: the price of each priced term, 0 for the hard ones."""
        return np.array([term.price or 0 for term in self.table.terms], dtype=np.int64)

    @cached_property
    def hard(self) -> NDArray[np.bool_]:
        """bool[term]: the hard terms."""
        return np.array([term.price is None for term in self.table.terms], dtype=np.bool_)

    @cached_property
    def broken(self) -> NDArray[np.bool_]:
        """bool[term]: the hard terms that the base breaks. They are mended first, and where they cannot be, least."""
        return self.hard & (self.scorer.amounts(self.base) > 0)

    @cached_property
    def breach(self) -> int:
        """Points of one unit of a broken hard term: more than what is open now and a change of every cell."""
        amounts = self.scorer.amounts(self.base)
        return 1 + int((amounts * self.prices)[self.restored].sum()) + self.rate * int(self.counted.sum())

    def first_level(self, cells: Cells16) -> tuple[int, int, int] | None:
        """Units of hard terms still broken, points of restored terms, and changes; None if more is broken than was."""
        amounts = self.scorer.amounts(cells)
        if (amounts[self.hard & ~self.broken] > 0).any():
            return None
        return int(amounts[self.broken].sum()), int((amounts * self.prices)[self.restored].sum()), self.changes(cells)

    def total(self, level: tuple[int, int, int]) -> int:
        """The first level in one number."""
        breaches, points, changes = level
        return self.breach * breaches + points + self.rate * changes

    def priced(self, number: int) -> Term:
        """A term of the first level as a solver takes it: hard as it is, or with its price there."""
        term = self.table.terms[number]
        return replace(term, price=self.breach) if self.broken[number] else term

    @cached_property
    def near(self) -> NDArray[np.bool_]:
        """bool[row, day]: the free cells a few days around what is to be mended."""
        wrong = self.scorer.amounts(self.base) > 0
        troubles = np.flatnonzero(wrong & (self.broken | self.restored))
        days = {day for number in troubles.tolist() for day in days_of(self.table.terms[number], self.table)}
        days |= set(np.flatnonzero(self.forced.any(axis=0)).tolist())
        around = np.zeros(self.table.days, dtype=np.bool_)
        for day in days:
            around[max(0, day - MARGIN) : day + MARGIN + 1] = True
        return self.free & around
