"""Wishes with a budget: published prices, equal purses, pay only if granted, and what is carried on.

Before a roster there is a `WishBook` (prices, purses, stakes); after it there is a `Settlement`:

    rulebook = Rulebook.of(ward)
    settlement = roster.reports.settlement_of(rulebook, roster)   # pure: reads the ward and the roster, changes neither
    ledger = settlement.account(person).next_ledger(ledger)       # Ledger as the next period begins

`settle(book, roster) -> Settlement` is the same without a rulebook. It knows nothing of rules: they are read above it.
"""

from roster.wishes.book import WishBook
from roster.wishes.granted import asked, granted, refusing
from roster.wishes.prices import DayPrices, PriceList
from roster.wishes.purses import Purse
from roster.wishes.settlement import Account, SettledWish, Settlement, settle
from roster.wishes.stakes import Stake, Standing, must_price
from roster.wishes.terms import WishTerms

__all__ = [
    "Account",
    "DayPrices",
    "PriceList",
    "Purse",
    "SettledWish",
    "Settlement",
    "Stake",
    "Standing",
    "WishBook",
    "WishTerms",
    "asked",
    "granted",
    "must_price",
    "refusing",
    "settle",
]
