"""All that stands before the roster is made: prices, purses and stakes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from roster.table import numbers_of
from roster.table.frame import Frame
from roster.ward import Wish
from roster.wishes.granted import refusing
from roster.wishes.prices import PriceList, price_list
from roster.wishes.purses import Purse, purses
from roster.wishes.stakes import Stake, Standing, raw_stakes, stakes
from roster.wishes.terms import WishTerms


@dataclass(frozen=True)
class WishBook:
    """The wishes of a ward with everything that is known of them before a roster.

    open  bool[row, day, duty]: the duties, or the day off, that the law, absence, agreements and locks leave open
    """

    frame: Frame
    terms: WishTerms
    open: NDArray[np.bool_]

    @cached_property
    def prices(self) -> PriceList:
        """The prices that stand."""
        return self.prices_on(None)

    def prices_on(self, date: dt.date | None) -> PriceList:
        """The prices in force on a date, as they were or will be published."""
        return price_list(self.frame, self.terms, self._able, date)

    @cached_property
    def purses(self) -> tuple[Purse, ...]:
        """Everybody's purse, in the order of the rows; without a budget only what was carried in."""
        if self.terms.scheme == "points":
            held = {line.person: line.wish_points for line in self.frame.ward.ledgers}
            return tuple(Purse(person, 0, held.get(person, 0), 0) for person in self.frame.rows)
        return purses(self.frame, self.terms)

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """The wishes that were not withdrawn, in the order of the ward file."""
        return tuple(wish for wish in self.frame.ward.wishes if wish.withdrawn is None)

    @cached_property
    def stakes(self) -> dict[str, Stake]:
        """The stake of every wish that was not withdrawn, by its id."""
        if self.terms.scheme == "points":
            return raw_stakes(self.wishes)
        return stakes(self.wishes, self.purses, self.prices, self.terms, self._settled)

    @property
    def _able(self) -> tuple[int, ...]:
        """People under contract for whom a duty on the floor is open, by date of the period."""
        frame = self.frame
        floor = list(numbers_of(frame.select(lambda shift: shift.clinical)))
        counts = [
            sum(
                bool(self.open[row, day, floor].any())
                for row, person in enumerate(frame.ward.people)
                if person.in_numbers and not person.temporary and frame.ward.under_contract(person.id, frame.dates[day])
            )
            for day in frame.period
        ]
        return tuple(counts)

    def _settled(self, wish: Wish) -> Standing | None:
        if wish.entered and wish.entered > self.prices.closes:
            return Standing.LATE
        row, day = self.frame.rows.index(wish.person), self.frame.day(wish.date)
        against = np.zeros(len(self.frame.duties), dtype=np.bool_)
        against[list(numbers_of(refusing(wish, self.frame)))] = True
        possible = self.open[row, day]
        if not (possible & against).any():
            return Standing.GRANTED_ANYWAY
        return None if (possible & ~against).any() else Standing.IMPOSSIBLE
