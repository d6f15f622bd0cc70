"""What a roster makes of everybody's wishes and points."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from roster.ward import Ledger, Roster, Wish
from roster.wishes.book import WishBook
from roster.wishes.granted import asked, granted
from roster.wishes.later import answer_of
from roster.wishes.purses import Purse
from roster.wishes.rounding import half_up
from roster.wishes.stakes import Stake, Standing
from roster.wishes.terms import HUNDRED, WishTerms


@dataclass(frozen=True, slots=True)
class SettledWish:
    """One wish, settled: what stood behind it, whether it is granted, what was paid or came back.

    granted  as the ward answered it; what the person changed afterwards, by a swap or on request, is left out
    swapped  granted, and the person swapped it away
    """

    wish: str
    person: str
    date: dt.date
    asked: str
    must: bool
    standing: Standing
    price: int
    extra: int
    granted: bool
    swapped: bool
    credit: int
    decision: str
    decision_code: str
    decided_by: str
    decided: dt.date | None

    @property
    def staked(self) -> int:
        """Points that stood behind the wish."""
        return self.price + self.extra

    @property
    def paid(self) -> int:
        """Points paid, for a wish that is granted alone."""
        return self.staked if self.granted else 0

    @property
    def returned(self) -> int:
        """Points that come back, of a wish that is refused."""
        return self.staked - self.paid


@dataclass(frozen=True, slots=True)
class Account:
    """One person's points. What comes in (allowance, carried, credit) is what goes out (paid, lapsed, carried_out)."""

    person: str
    allowance: int
    carried: int
    staked: int
    paid: int
    returned: int
    credit: int
    lapsed: int
    carried_out: int
    granted: float
    swapped: float
    tell_swaps: bool

    def next_ledger(self, ledger: Ledger) -> Ledger:
        """The person's ledger with what it holds of wishes as the next period begins."""
        return ledger.model_copy(
            update={
                "wish_points": self.carried_out,
                "wishes_granted": self.granted,
                "wishes_swapped": self.swapped,
            }
        )


@dataclass(frozen=True, slots=True)
class Settlement:
    """Every wish that was not withdrawn, and every account, in the order of the ward file."""

    scheme: str
    wishes: tuple[SettledWish, ...]
    accounts: tuple[Account, ...]

    def account(self, person: str) -> Account:
        """The account of a person. Raises KeyError."""
        for account in self.accounts:
            if account.person == person:
                return account
        raise KeyError(person)

    def by(self, person: str) -> tuple[SettledWish, ...]:
        """The wishes of a person."""
        return tuple(line for line in self.wishes if line.person == person)

    @property
    def decided(self) -> tuple[SettledWish, ...]:
        """Wishes that the manager decided: the audit."""
        return tuple(line for line in self.wishes if line.decision)


def settle(book: WishBook, roster: Roster) -> Settlement:
    """The settlement of a roster. It reads the book and the roster, and changes neither."""
    lines = tuple(_settled(wish, book.stakes[wish.id], book.terms, roster) for wish in book.wishes)
    ledgers = {line.person: line for line in book.frame.ward.ledgers}
    accounts = tuple(
        _account(purse, [line for line in lines if line.person == purse.person], ledgers.get(purse.person), book.terms)
        for purse in book.purses
    )
    return Settlement(book.terms.scheme, lines, accounts)


def _settled(wish: Wish, stake: Stake, terms: WishTerms, roster: Roster) -> SettledWish:
    is_granted = granted(wish, answer_of(wish, roster))
    credit = 0 if is_granted else half_up(Fraction(stake.points * terms.credit_percent, HUNDRED))
    return SettledWish(
        wish=wish.id,
        person=wish.person,
        date=wish.date,
        asked=asked(wish),
        must=wish.must,
        standing=stake.standing,
        price=stake.price,
        extra=stake.extra,
        granted=is_granted,
        swapped=is_granted and not granted(wish, roster.duties(wish.person, wish.date)),
        credit=credit,
        decision=wish.decision,
        decision_code=wish.decision_code,
        decided_by=wish.decided_by,
        decided=wish.decided,
    )


def _account(purse: Purse, lines: list[SettledWish], ledger: Ledger | None, terms: WishTerms) -> Account:
    """What is left of a purse: unspent points as far as they are kept, and what came back with its credit."""
    staked, paid = sum(line.staked for line in lines), sum(line.paid for line in lines)
    credit = sum(line.credit for line in lines)
    unspent = purse.points - staked
    kept = unspent * terms.unspent_percent // HUNDRED + staked - paid + credit
    carried_out = _most_carried(purse, kept, terms)
    ledger = ledger or Ledger(person=purse.person)
    won = _remembered(ledger.wishes_granted, terms) + sum(line.granted for line in lines if line.staked)
    swapped = _remembered(ledger.wishes_swapped, terms) + sum(line.swapped for line in lines if line.staked)
    return Account(
        person=purse.person,
        allowance=purse.allowance,
        carried=purse.carried + purse.lapsed,
        staked=staked,
        paid=paid,
        returned=staked - paid,
        credit=credit,
        lapsed=purse.points + purse.lapsed + credit - paid - carried_out,
        carried_out=carried_out,
        granted=won,
        swapped=swapped,
        tell_swaps=won >= terms.swapped_least and swapped * HUNDRED > won * terms.swapped_percent,
    )


def _most_carried(purse: Purse, kept: int, terms: WishTerms) -> int:
    """Without a budget nobody's points move."""
    return purse.carried if terms.scheme == "points" else min(kept, terms.carried_periods * purse.allowance)


def _remembered(count: float, terms: WishTerms) -> float:
    return round(count * terms.remembered_percent / HUNDRED, 6)
