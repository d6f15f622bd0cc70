"""Prices and settlements in the machine form."""

from __future__ import annotations

import dataclasses
from typing import Any

from roster.wishes import Account, PriceList, SettledWish, Settlement, WishTerms, must_price


def prices_form(prices: PriceList, terms: WishTerms) -> dict[str, Any]:
    """A price list with the terms that it rests on."""
    days = [
        {
            "date": str(day.date),
            "could_be_off": day.free,
            "wishes": round(float(day.asking), 3),
            "off": day.off,
            "must_be_off": must_price(day.off, terms),
            "not": day.avoid,
            "work": day.work,
        }
        for day in prices.days
    ]
    dates = {"opens": str(prices.opens), "reckoned": str(prices.reckoned), "closes": str(prices.closes)}
    return {"scheme": terms.scheme, **dates, "final": prices.final, "days": days}


def settlement_form(settlement: Settlement, person: str | None) -> dict[str, Any]:
    """A settlement, or one person's part of it, in which alone swaps are told."""
    lines = settlement.wishes if person is None else settlement.by(person)
    accounts = settlement.accounts if person is None else (settlement.account(person),)
    form: dict[str, Any] = {
        "scheme": settlement.scheme,
        "wishes": [_wish(line, own=person is not None) for line in lines],
        "accounts": [_account(account) for account in accounts],
    }
    if person is not None:
        form["told_of_swaps"] = accounts[0].tell_swaps
    return form


def _wish(line: SettledWish, *, own: bool) -> dict[str, Any]:
    form = dataclasses.asdict(line) | {"date": str(line.date), "standing": line.standing.name.lower()}
    form |= {"paid": line.paid, "returned": line.returned, "decided": str(line.decided or "")}
    if not own:
        del form["swapped"]
    return form


def _account(account: Account) -> dict[str, Any]:
    names = ("person", "allowance", "carried", "staked", "paid", "returned", "credit", "lapsed", "carried_out")
    return {name: getattr(account, name) for name in names}
