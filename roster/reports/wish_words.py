"""Points, prices and settled wishes, as every view says them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from roster.rules.words import counted, on
from roster.wishes import Account, PriceList, SettledWish, Settlement, Standing, WishTerms, must_price

ACCOUNT_COLUMNS = (
    "Points of the period",
    "Carried in",
    "Staked",
    "Paid",
    "Back",
    "Credit",
    "Lapsed",
    "Carried on",
)
"""What stands of each account, beside the person."""

PRICE_COLUMNS = ("Could be off", "Wishes", "To be off", "Must be off", "Not to work", "To work")
"""What stands of each date of a price list, beside the date."""


def account_figures(account: Account) -> tuple[int, ...]:
    """The figures of an account, column by column. In and credit come to paid, lapsed and carried on."""
    return (
        account.allowance,
        account.carried,
        account.staked,
        account.paid,
        account.returned,
        account.credit,
        account.lapsed,
        account.carried_out,
    )


def price_rows(prices: PriceList, terms: WishTerms) -> list[tuple[str, str, str, str, str, str, str]]:
    """A line for each date: what wishes cost, and what that rests on."""
    return [
        (
            on(day.date),
            str(day.free),
            f"{float(day.asking):.1f}",
            str(day.off),
            str(must_price(day.off, terms)),
            str(day.avoid),
            str(day.work),
        )
        for day in prices.days
    ]


def price_words(prices: PriceList) -> str:
    """When prices are published, reckoned and stand."""
    state = "They stand." if prices.final else "They may change once."
    return (
        f"Prices are published on {_date(prices.opens)}, reckoned again on {_date(prices.reckoned)} from the wishes "
        f"entered before, and then stand; wishes are entered and changed until {_date(prices.closes)}. {state}"
    )


def _date(date: dt.date) -> str:
    return f"{date.day} {date:%B %Y}"


def settled_words(line: SettledWish, *, own: bool) -> str:
    """What became of a wish, in one sentence; that it was swapped away only in the person's own reading."""
    answer = "granted" if line.granted else "not granted"
    must = ", a must" if line.must else ""
    return f"{line.wish}: {line.asked} on {on(line.date)}{must}: {answer}; {_points(line, own=own)}{_decision(line)}."


def _points(line: SettledWish, *, own: bool) -> str:
    if line.standing == Standing.BY_POINTS:
        return "no points are paid"
    if not line.staked:
        return f"no points stood behind it ({line.standing})"
    if line.granted:
        return f"{counted(line.paid, 'point')} paid" + (", swapped away later" if own and line.swapped else "")
    return f"{counted(line.returned, 'point')} back, and {line.credit} credit"


def _decision(line: SettledWish) -> str:
    if not line.decision:
        return ""
    verb = {"grant": "granted", "refuse": "refused"}[line.decision]
    return f"; {verb} by the {line.decided_by} on {line.decided} ({line.decision_code})"


def ward_words(settlement: Settlement) -> str:
    """What all accounts come to."""
    if settlement.scheme == "points":
        return "Wishes weigh by the points typed for them, without a budget; no points are paid."
    paid, back = sum(a.paid for a in settlement.accounts), sum(a.returned for a in settlement.accounts)
    credit, on_ = sum(a.credit for a in settlement.accounts), sum(a.carried_out for a in settlement.accounts)
    told = sum(account.tell_swaps for account in settlement.accounts)
    swaps = (
        f" {counted(told, 'person', 'people')} swapped away more of what was granted than is usual, and "
        f"{'is' if told == 1 else 'are'} told in their own statement; nobody else sees who."
        if told
        else ""
    )
    return (
        f"{counted(paid, 'point')} paid for what was granted, {back} back with {credit} credit for what was not; "
        f"{on_} are carried on.{swaps}"
    )


def settled_points(line: SettledWish) -> str:
    """A person's own reading of what became of the points, and of any decision of the manager."""
    return f"{_points(line, own=True)}{_decision(line)}"


def account_words(account: Account) -> str:
    """A person's account in a few sentences, to that person."""
    return (
        f"You had {counted(account.allowance, 'point')} for the period and {account.carried} carried in. "
        f"You paid {account.paid}; {account.returned} came back with {account.credit} credit. "
        f"You carry {account.carried_out} on" + (f", and {account.lapsed} lapse." if account.lapsed else ".")
    )


def swap_words(account: Account) -> str:
    """What a person alone is told of swaps; "" where there is nothing to tell."""
    if not account.tell_swaps:
        return ""
    return (
        f"Of about {account.granted:.0f} wishes granted over the last periods you swapped away about "
        f"{account.swapped:.0f}. Points go further on days that you keep. Nobody else is told this."
    )


def statement(settlement: Settlement, person: str) -> Iterator[str]:
    """A person's own statement: their wishes, their points, and what only they are told."""
    account = settlement.account(person)
    yield from (settled_words(line, own=True) for line in settlement.by(person))
    yield account_words(account)
    if account.tell_swaps:
        yield swap_words(account)
