"""Wishes: what people ask for, by the points that stand behind it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.fairness.reach import allowed_cells
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import on
from roster.table import Origin, TableBuilder, Wish
from roster.table.frame import Frame
from roster.wishes import Stake, Standing, WishBook, WishTerms, asked, granted, refusing

__all__ = ["Values", "Wishes", "asked", "granted"]


class Values(RuleValues, WishTerms):
    """Parameters of wishes."""

    price: int = Field(ge=0, description="Points of the roster's value for each point that stands behind a wish")


class Wishes(Rule[Values]):
    """Class W: no wish needs a reason and no reason ranks above another; only the points behind it count.

    They come out of equal purses at published prices and are paid if the wish is granted (`roster wishes`).
    """

    id = "wishes"
    title = "Wishes"
    audience = "person"
    values_type = Values
    by_line = True

    def book(self, frame: Frame) -> WishBook:
        """Prices, purses and stakes of the ward: what both readings take as given."""
        return WishBook(frame, self.values, allowed_cells(frame))

    def _stakes(self, frame: Frame) -> dict[str, Stake]:
        """The stakes alone are kept with the frame: a book that knows the frame would keep it for ever."""
        return frame.once((self.id, self.values), lambda: self.book(frame).stakes)

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A price on each cell that would refuse a wish with points behind it."""
        stakes = self._stakes(frame)
        for wish in self.book(frame).wishes:
            if price := self.values.price * stakes[wish.id].weight:
                origin = Origin(self.id, wish.person, wish.id)
                row, day = frame.rows.index(wish.person), frame.day(wish.date)
                out.add(Wish(origin, row, day, refusing(wish, frame), price=price))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every wish that is not granted, by its id; one without points behind it says why."""
        stakes = self._stakes(reading.frame)
        for wish in (each for each in self.book(reading.frame).wishes if reading.reads(each.person)):
            worked = [stint.shift.code for stint in reading.on(wish.person, wish.date)]
            if not granted(wish, worked):
                found = f"works {' and '.join(worked)}" if worked else "is off"
                words = f"wish {wish.id} not granted: asked {asked(wish)} on {on(wish.date)}, {found}"
                stake = stakes[wish.id]
                cost = self.values.price * stake.weight
                words += _why_nothing(stake)
                yield Finding(self.id, wish.person, wish.date, hard=False, amount=1, cost=cost, words=words)


def _why_nothing(stake: Stake) -> str:
    """Why no points stand behind a wish; "" where some do."""
    return "" if stake.weight or stake.standing == Standing.COUNTS else f"; no points behind it: {stake.standing}"
