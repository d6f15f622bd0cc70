"""What ties rows together, as linear inequalities: a sum of work, and a shortfall at its price, reach a demand.

Every roster satisfies them, with shortfalls that cost no more than the terms they come from. A Cover is exact. An
Accompany asks, for each day on which a member of its group may need company, that the company is there if the member
is; the strongest of these counts, so it is a relaxation, and exact where it is hard and one person is company enough.
Sums that are the same for every line that the table allows are one sum, however many terms speak of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from roster.table import Accompany, Cover, Table
from solvers.columns.machines import Numbers
from solvers.columns.works import Entry, Part, Works, done, earned, entries_of, works_of

FAR = 2**40
"""More than any sum of work."""


@dataclass(frozen=True, slots=True)
class Ties:
    """Inequalities: sign * sum of work is at least `demand` less the shortfall, for each tie.

    demand     int64[tie]
    sign       int64[tie], 1 for a least, -1 for a most
    work       int64[tie], the number of the sum; no least of a sum is above a most of it
    shortfall  int64[tie], the number of the shortfall; the ties of a priced Accompany share one, and it counts once
    price      int64[shortfall], what a unit costs; -1 if there may be none
    works      the sums
    """

    demand: Numbers
    sign: Numbers
    work: Numbers
    shortfall: Numbers
    price: Numbers
    works: Works

    def ceiling(self, scale: int, most: int) -> Numbers:
        """int64[shortfall]: the most that a unit of it is worth in parts of `scale`, `most` if there may be none."""
        return np.where(self.price < 0, most, self.price) * scale

    def spread(self, duals: Numbers, ceiling: Numbers) -> Numbers:
        """int64[tie]: duals int64[work] handed to the ties of each sum, none above its shortfall's `ceiling`.

        What asks for most comes first: that earns most. The ties of one shortfall get no more than it together.
        """
        order = np.lexsort((-self.demand, self.sign, self.work))
        most = ceiling[self.shortfall[order]]
        total = np.cumsum(most) - most
        group = self.work[order] * 2 + (self.sign[order] > 0)
        first = np.searchsorted(group, group)
        wanted = duals[self.work[order]] * self.sign[order]
        found = np.empty_like(self.demand)
        found[order] = np.clip(wanted - (total - total[first]), 0, most)
        return self._capped(found, ceiling)

    def _capped(self, duals: Numbers, ceiling: Numbers) -> Numbers:
        together = np.zeros_like(self.price)
        np.add.at(together, self.shortfall, duals)
        for tie in np.flatnonzero((together > ceiling)[self.shortfall]):
            shortfall = self.shortfall[tie]
            duals[tie] = int(duals[tie]) * int(ceiling[shortfall]) // int(together[shortfall])
        return duals

    def by_work(self, duals: Numbers) -> Numbers:
        """int64[work]: duals int64[tie] of each sum together."""
        found = np.zeros(self.works.sums, dtype=np.int64)
        np.add.at(found, self.work, self.sign * duals)
        return found

    def prices(self, duals: Numbers) -> Numbers:
        """int64[row, day, duty]: what a cell earns at duals int64[tie], as a price, so less is better."""
        return self.prices_of(self.by_work(duals))

    def prices_of(self, duals: Numbers) -> Numbers:
        """The same at duals int64[work]."""
        return -earned(self.works, duals)

    def done(self, row: int, line: NDArray[np.int16]) -> Numbers:
        """int64[work]: what a row with this line adds to each sum."""
        found = np.zeros(self.works.sums, dtype=np.int64)
        done(self.works, row, line, found, 1)
        return found

    def wanted(self, duals: Numbers, work: Numbers) -> Numbers:
        """int64[work]: the total of each sum that is cheapest at duals int64[tie], the nearest to `work` of equals.

        Where a sum has a dual, that is the demand of the last of its ties to get a part of it.
        """
        low, high = self.ends
        found = np.clip(work, low, high)
        order = np.argsort(-self.demand, kind="stable")
        paid = order[duals[order] > 0]
        found[self.work[paid]] = (self.sign * self.demand)[paid]
        return found

    @property
    def ends(self) -> tuple[Numbers, Numbers]:
        """int64[work] twice: the least and the most of each sum that cost nothing."""
        low, high = np.full(self.works.sums, -FAR), np.full(self.works.sums, FAR)
        least, most = self.sign > 0, self.sign < 0
        np.maximum.at(low, self.work[least], self.demand[least])
        np.minimum.at(high, self.work[most], -self.demand[most])
        return low, high


def ties_of(table: Table) -> Ties:
    """The ties of a table."""
    collection = _Collection(table)
    for term in table.terms:
        match term:
            case Cover():
                collection.cover(term)
            case Accompany():
                collection.accompany(term)
    return collection.ties()


@dataclass
class _Collection:
    """Ties as they are found, and the sums that they speak of, each kept once."""

    table: Table
    allowed: NDArray[np.bool_] = field(init=False)
    masks: NDArray[np.bool_] = field(init=False)
    found: list[tuple[int, int, int, int]] = field(default_factory=list)
    prices: list[int] = field(default_factory=list)
    sums: list[list[Entry]] = field(default_factory=list)
    known: dict[object, int] = field(default_factory=dict)
    ends: list[list[float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        rows = len(self.table.rows)
        self.allowed = self.table.allowed().reshape(rows, -1)
        self.masks = np.concatenate([self.table.groups, np.eye(rows, dtype=np.bool_)])

    def cover(self, cover: Cover) -> None:
        """The least and the most of a Cover."""
        parts = [(cover.group, cover.cells, 1)]
        if cover.least > 0:
            self._add(parts, 1, cover.least, self._shortfall(cover.price))
        if cover.most is not None:
            self._add(parts, -1, -cover.most, self._shortfall(cover.price))

    def accompany(self, term: Accompany) -> None:
        """One tie for each member and day: the company, less the least of it if the member is at work."""
        by_day: dict[int, int] = {}
        for day, duties in term.cells:
            by_day[day] = by_day.get(day, 0) | duties
        shared = None if term.price is None else self._shortfall(term.price)
        for row in np.flatnonzero(self.table.groups[term.group]).tolist():
            for day, duties in by_day.items():
                member = (len(self.table.groups) + row, ((day, duties),), -term.least)
                parts = [(term.by, term.cells, 1), member]
                if shared is None:
                    self._add(parts, 1, 0, self._shortfall(None))
                else:
                    self._add(parts, 1, 0, shared, (shared, row, day))

    def ties(self) -> Ties:
        """What was collected."""
        work, sign, demand, shortfall = np.array(self.found, dtype=np.int64).reshape(-1, 4).T.copy()
        shape = (self.table.days, len(self.table.duties))
        works = works_of(self.sums, self.masks, shape)
        return Ties(demand, sign, work, shortfall, np.array(self.prices, dtype=np.int64), works)

    def _shortfall(self, price: int | None) -> int:
        self.prices.append(-1 if price is None else price)
        return len(self.prices) - 1

    def _add(self, parts: Sequence[Part], sign: int, demand: int, shortfall: int, apart: object = None) -> None:
        entries = entries_of(parts, (self.table.days, len(self.table.duties)))
        key = (apart, self._effect(entries))
        number = self._sum(key, entries)
        if not self._fits(number, sign, demand):
            number = self._sum((*key, sign), entries)
        self.ends[number][sign < 0] = min(self.ends[number][sign < 0], -demand)
        self.found.append((number, sign, demand, shortfall))

    def _effect(self, entries: list[Entry]) -> tuple[object, ...]:
        """What a sum is made of for the lines that the table allows."""
        rows = [(place, factor, self.masks[mask] & self.allowed[:, place]) for place, mask, factor in sorted(entries)]
        return tuple((place, factor, who.tobytes()) for place, factor, who in rows if who.any())

    def _sum(self, key: object, entries: list[Entry]) -> int:
        number = self.known.setdefault(key, len(self.sums))
        if number == len(self.sums):
            self.sums.append(entries)
            self.ends.append([float("inf"), float("inf")])
        return number

    def _fits(self, number: int, sign: int, demand: int) -> bool:
        """Whether the other side of a sum leaves room: no least above a most."""
        return -demand + self.ends[number][sign > 0] >= 0
