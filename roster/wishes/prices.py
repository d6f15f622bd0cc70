"""Published prices: what a wish costs, by date and kind, worked out before it is entered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from roster.table.frame import Frame
from roster.ward import Wish
from roster.wishes.order import first_of_each
from roster.wishes.room import room
from roster.wishes.rounding import half_up
from roster.wishes.terms import FOUR_WEEKS, HUNDRED, WishTerms

SATURDAY = 5

NOBODY = Fraction(1, 2)
"""What a date on which nobody could be off counts for: twice the pressure of one person."""

Want = Literal["off", "work", "not"]


@dataclass(frozen=True, slots=True)
class DayPrices:
    """What wishes on a date cost in points.

    free   people who could be off: those who may be rostered, less those whom the floor needs
    asking wishes to be off, expected and (in the second list) entered
    """

    date: dt.date
    free: int
    asking: Fraction
    off: int
    avoid: int
    work: int

    def of(self, want: Want) -> int:
        """The price of an ordinary wish of a kind."""
        return {"off": self.off, "not": self.avoid, "work": self.work}[want]


@dataclass(frozen=True, slots=True)
class PriceList:
    """Prices of every date of the period. `final` ones rest on the wishes entered before `reckoned`, and stand."""

    opens: dt.date
    reckoned: dt.date
    closes: dt.date
    final: bool
    days: tuple[DayPrices, ...]

    def on(self, date: dt.date) -> DayPrices:
        """The prices of a date of the period."""
        return self.days[(date - self.days[0].date).days]


def price_list(frame: Frame, terms: WishTerms, able: tuple[int, ...], on: dt.date | None = None) -> PriceList:
    """The list in force on a date, the final one if none is given; `able` are the people who may be rostered by date.

    Demand pressure is wishes over people who could be off. A day off costs the base times the pressure of its date
    over the mean pressure of the period, so prices tell dates apart and a purse buys the same in every period.
    """
    start = frame.ward.period.start
    opens, reckoned, closes = (
        start - dt.timedelta(days=days) for days in (terms.opens_days, terms.reckoned_days, terms.closes_days)
    )
    final = on is None or on >= reckoned
    entered = _entered(frame.ward.wishes, reckoned, terms, frame.ward.period.days) if final else {}
    free = room(frame, able)
    asking = [_expected(frame, terms, date, count) + entered.get(date, 0) for date, count in _dated(frame, able)]
    pressure = [wishes / (count or NOBODY) for wishes, count in zip(asking, free, strict=True)]
    mean = sum(pressure, Fraction(0)) / len(pressure)
    relative = [each / mean if mean else Fraction(1) for each in pressure]
    days, most = zip(frame.ward.period.dates, free, asking, relative, strict=True), _dearest(frame, terms)
    return PriceList(opens, reckoned, closes, final, tuple(_day(terms, most, *day) for day in days))


def _dated(frame: Frame, able: tuple[int, ...]) -> Iterable[tuple[dt.date, int]]:
    return zip(frame.ward.period.dates, able, strict=True)


def _expected(frame: Frame, terms: WishTerms, date: dt.date, able: int) -> Fraction:
    """Wishes to be off that this many people are expected to have for the date."""
    percent = HUNDRED if date.weekday() < SATURDAY else terms.weekend_percent
    if date in frame.ward.ward.public_holidays:
        percent = max(percent, terms.holiday_percent)
    return Fraction(terms.usual * able * percent, FOUR_WEEKS * HUNDRED)


def _entered(wishes: tuple[Wish, ...], before: dt.date, terms: WishTerms, days: int) -> dict[dt.date, int]:
    """Wishes to be off by date, of those that were entered and not withdrawn before the list, as far as they count."""
    counted: dict[dt.date, int] = {}
    there = [
        wish
        for wish in wishes
        if (wish.entered is None or wish.entered < before) and (wish.withdrawn is None or wish.withdrawn >= before)
    ]
    for wish in first_of_each(there, terms, days):
        if wish.want == "off":
            counted[wish.date] = counted.get(wish.date, 0) + 1
    return counted


def _day(terms: WishTerms, most: int, date: dt.date, free: int, asking: Fraction, relative: Fraction) -> DayPrices:
    off = _bounded(terms, most, terms.base * relative)
    avoid = _bounded(terms, most, Fraction(off * terms.not_percent, HUNDRED))
    work = _bounded(terms, most, Fraction(terms.base * terms.work_percent, HUNDRED))
    return DayPrices(date, free, asking, off, avoid, work)


def _dearest(frame: Frame, terms: WishTerms) -> int:
    """The most that a wish costs: in a period of less than four weeks as much less as its purses are smaller."""
    share = Fraction(min(frame.ward.period.days, FOUR_WEEKS), FOUR_WEEKS)
    return max(terms.cheapest, half_up(terms.dearest * share))


def _bounded(terms: WishTerms, most: int, points: Fraction) -> int:
    return min(max(half_up(points), terms.cheapest), most)
