"""Prices and settlements of wishes in the machine form."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pydantic import Field

from api.forms.form import Form
from roster.wishes import Account, DayPrices, PriceList, SettledWish, Settlement, WishTerms, must_price


class DayPricesForm(Form):
    """What wishes on a date cost, in points."""

    date: dt.date
    """The date."""
    could_be_off: int
    """People who could be off."""
    wishes: float
    """Wishes to be off, expected and entered."""
    off: int
    """To be off."""
    must_be_off: int
    """To be off as one's must."""
    avoid: int = Field(alias="not")
    """Not to work some duties."""
    work: int
    """To work."""


class PricesForm(Form):
    """The prices that are published, and when they are reckoned and stand."""

    scheme: str
    """How wishes are weighed: with a purse, or by typed points."""
    opens: dt.date
    """When the first list comes out."""
    reckoned: dt.date
    """When it is reckoned once again, and then stands."""
    closes: dt.date
    """Until when wishes count."""
    final: bool
    """Whether these stand."""
    days: list[DayPricesForm]
    """By date of the period."""


class SettledWishForm(Form):
    """A wish, settled."""

    wish: str
    """Id of the wish."""
    person: str
    """Id of the person."""
    date: dt.date
    """Its date."""
    asked: str
    """What was asked."""
    must: bool
    """Whether it was the must."""
    standing: str
    """How it stood before there was a roster."""
    price: int
    """Its price."""
    extra: int
    """Points put on top."""
    granted: bool
    """Whether the ward granted it."""
    credit: int
    """Points on top for a refusal."""
    decision: str
    """What the manager decided; empty for nothing."""
    decision_code: str
    """The ward's side of that."""
    decided_by: str
    """Who decided."""
    decided: str
    """When; empty for never."""
    paid: int
    """Points paid."""
    returned: int
    """Points that came back."""


class OwnSettledWishForm(SettledWishForm):
    """A wish of one's own, settled."""

    swapped: bool
    """Granted, and swapped away; told to oneself alone."""


class AccountForm(Form):
    """One person's points: what comes in is what goes out."""

    person: str
    """Id of the person."""
    allowance: int
    """The purse."""
    carried: int
    """Carried in."""
    staked: int
    """Put behind wishes."""
    paid: int
    """Paid."""
    returned: int
    """Came back."""
    credit: int
    """On top for refusals."""
    lapsed: int
    """Gone."""
    carried_out: int
    """Carried on."""


class SettlementForm(Form):
    """Every wish that was not withdrawn, and everybody's account."""

    scheme: str
    """How wishes are weighed."""
    wishes: list[SettledWishForm]
    """Wishes, in the order of the ward."""
    accounts: list[AccountForm]
    """Accounts, in the order of the ward."""


class StatementForm(Form):
    """One person's own part of a settlement."""

    scheme: str
    """How wishes are weighed."""
    wishes: list[OwnSettledWishForm]
    """Wishes of the person."""
    accounts: list[AccountForm]
    """The account of the person."""
    told_of_swaps: bool
    """Whether so much was swapped away that it is said."""


def prices_form(prices: PriceList, terms: WishTerms) -> PricesForm:
    """A price list with the terms that it rests on."""
    return PricesForm(
        scheme=terms.scheme,
        opens=prices.opens,
        reckoned=prices.reckoned,
        closes=prices.closes,
        final=prices.final,
        days=[_day(day, terms) for day in prices.days],
    )


def settlement_form(settlement: Settlement) -> SettlementForm:
    """A settlement without what people swapped away."""
    return SettlementForm(
        scheme=settlement.scheme,
        wishes=[SettledWishForm(**_wish(line)) for line in settlement.wishes],
        accounts=[_account(account) for account in settlement.accounts],
    )


def statement_form(settlement: Settlement, person: str) -> StatementForm:
    """One person's part of it. Raises KeyError."""
    account = settlement.account(person)
    return StatementForm(
        scheme=settlement.scheme,
        wishes=[OwnSettledWishForm(**_wish(line), swapped=line.swapped) for line in settlement.by(person)],
        accounts=[_account(account)],
        told_of_swaps=account.tell_swaps,
    )


def _day(day: DayPrices, terms: WishTerms) -> DayPricesForm:
    return DayPricesForm.model_validate(
        {
            "date": day.date,
            "could_be_off": day.free,
            "wishes": round(float(day.asking), 3),
            "off": day.off,
            "must_be_off": must_price(day.off, terms),
            "not": day.avoid,
            "work": day.work,
        }
    )


def _wish(line: SettledWish) -> dict[str, Any]:
    """What everybody may be told of a settled wish."""
    changed = {"standing": line.standing.name.lower(), "decided": str(line.decided or "")}
    return {name: getattr(line, name) for name in SettledWishForm.model_fields} | changed


def _account(account: Account) -> AccountForm:
    return AccountForm.model_validate(account, from_attributes=True)
