"""What stands behind each wish, and why nothing does where nothing does."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from roster.ward import Wish
from roster.wishes.order import in_order, most_of, one_a_date
from roster.wishes.prices import PriceList
from roster.wishes.purses import Purse
from roster.wishes.terms import HUNDRED, WishTerms


class Standing(StrEnum):
    """How a wish stands before there is a roster."""

    COUNTS = "counts"
    GRANTED_ANYWAY = "no duty that is open on the date is against it, so it costs nothing"
    IMPOSSIBLE = "nothing that is open on the date would grant it"
    LATE = "it was entered after wishes closed"
    SAME_DATE = "another wish of the person counts on the date"
    TOO_MANY = "the person has as many wishes as count"
    DAY_FULL = "as many people as count wish to be off on the date"
    PURSE_EMPTY = "the purse does not reach for it"
    DECIDED = "decided by the manager"
    BY_POINTS = "counts by its points, without a budget"


@dataclass(frozen=True, slots=True)
class Stake:
    """Points behind a wish: its price, and what carried points add. `weight` is what the roster sees of it."""

    wish: str
    standing: Standing
    price: int = 0
    extra: int = 0
    weight: int = 0

    @property
    def points(self) -> int:
        """What is paid if the wish is granted."""
        return self.price + self.extra


Settled = Callable[[Wish], Standing | None]
"""Why a wish has nothing behind it whatever is rostered: it came late, or the date is settled; None for others."""


def raw_stakes(wishes: tuple[Wish, ...]) -> dict[str, Stake]:
    """Stakes without a budget, by wish: the points that were typed."""
    return {wish.id: Stake(wish.id, Standing.BY_POINTS, weight=wish.points) for wish in wishes}


def stakes(
    wishes: tuple[Wish, ...], purses: tuple[Purse, ...], prices: PriceList, terms: WishTerms, settled: Settled
) -> dict[str, Stake]:
    """The stake of every wish. Of nobody's wishes the stakes come to more than the purse.

    Caps come before the purse; the purse is spent in the person's own order; carried points that are left are spread
    over what stands, in proportion to prices.
    """
    found = {wish.id: Stake(wish.id, standing) for wish in wishes if (standing := settled(wish))}
    found |= {wish.id: _by_decision(wish, terms) for wish in wishes if wish.decision}
    free = [wish for wish in wishes if wish.id not in found]
    within, beyond = _within_caps(free, terms, len(prices.days))
    found |= beyond
    crowded = _crowded(within, {purse.person: purse.carried for purse in purses}, terms.most_on_a_day)
    found |= {wish.id: Stake(wish.id, Standing.DAY_FULL) for wish in crowded}
    left = [wish for wish in within if wish.id not in found]
    for purse in purses:
        mine = in_order(wish for wish in left if wish.person == purse.person)
        found |= {stake.wish: stake for stake in _spent(mine, purse, prices, terms)}
    return found


def _by_decision(wish: Wish, terms: WishTerms) -> Stake:
    return Stake(wish.id, Standing.DECIDED, weight=terms.decided_points if wish.decision == "grant" else 0)


def _within_caps(wishes: list[Wish], terms: WishTerms, days: int) -> tuple[list[Wish], dict[str, Stake]]:
    """The wishes that each person's own caps leave, and the others with what keeps them out."""
    within: list[Wish] = []
    beyond: dict[str, Stake] = {}
    for person in dict.fromkeys(wish.person for wish in wishes):
        mine = in_order(wish for wish in wishes if wish.person == person)
        firsts = one_a_date(mine)
        beyond |= {wish.id: Stake(wish.id, Standing.SAME_DATE) for wish in mine if wish not in firsts}
        most = most_of(terms.most, days)
        beyond |= {wish.id: Stake(wish.id, Standing.TOO_MANY) for wish in firsts[most:]}
        within += firsts[:most]
    return within, beyond


def _crowded(wishes: list[Wish], carried: dict[str, int], most: int) -> Iterator[Wish]:
    """Wishes to be off beyond the most on a date: who carries most stays first, then by lot."""
    dates: dict[dt.date, list[Wish]] = {}
    for wish in wishes:
        if wish.want == "off":
            dates.setdefault(wish.date, []).append(wish)
    for same in dates.values():
        yield from sorted(same, key=lambda wish: (-carried[wish.person], _lot(wish)))[most:]


def _lot(wish: Wish) -> bytes:
    """A lot that nobody can choose: it hangs on the person and the date alone, not on when the wish came."""
    return hashlib.sha256(f"{wish.date} {wish.person}".encode()).digest()


def _spent(wishes: list[Wish], purse: Purse, prices: PriceList, terms: WishTerms) -> list[Stake]:
    """The purse spent on a person's wishes in order; one that it does not reach for is passed over.

    A must that it does not reach for as one counts as an ordinary wish.
    """
    musts = most_of(terms.most_musts, len(prices.days))
    bought: list[tuple[Wish, int]] = []
    missed: list[Stake] = []
    left = purse.points
    for wish in wishes:
        price = prices.on(wish.date).of(wish.want)
        as_must = must_price(price, terms)
        if wish.must and musts and as_must <= left:
            musts, price = musts - 1, as_must
        if price <= left:
            bought.append((wish, price))
            left -= price
        else:
            missed.append(Stake(wish.id, Standing.PURSE_EMPTY))
    total = sum(price for _, price in bought)
    extra = min(left, purse.carried, total * terms.extra_percent // HUNDRED)
    return missed + [_stake(wish, price, extra * price // total) for wish, price in bought]


def must_price(price: int, terms: WishTerms) -> int:
    """What a must costs where an ordinary wish costs this, rounded up."""
    return -(-price * terms.must_percent // HUNDRED)


def _stake(wish: Wish, price: int, extra: int) -> Stake:
    return Stake(wish.id, Standing.COUNTS, price, extra, weight=price + extra)
