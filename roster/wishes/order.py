"""The order in which a person's own wishes come, and those of them that count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from math import ceil

from roster.ward import Wish
from roster.wishes.terms import FOUR_WEEKS, WishTerms


def in_order(wishes: Iterable[Wish]) -> list[Wish]:
    """A person's wishes as they matter to the person: a must first, then by points, then by date."""
    return sorted(wishes, key=lambda wish: (not wish.must, -wish.points, wish.date, wish.id))


def most_of(count: int, days: int) -> int:
    """A cap for four weeks, over a period of this many days, rounded up."""
    return ceil(count * days / FOUR_WEEKS)


def first_of_each(wishes: Iterable[Wish], terms: WishTerms, days: int) -> list[Wish]:
    """Everybody's first wishes up to the cap, one a date."""
    mine: dict[str, list[Wish]] = {}
    for wish in wishes:
        mine.setdefault(wish.person, []).append(wish)
    return [wish for each in mine.values() for wish in one_a_date(in_order(each))[: most_of(terms.most, days)]]


def one_a_date(wishes: list[Wish]) -> list[Wish]:
    """The first wish of each date."""
    firsts: dict[dt.date, Wish] = {}
    for wish in wishes:
        firsts.setdefault(wish.date, wish)
    return list(firsts.values())
