"""Answers in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from api.rostering.explaining.nouns import CellChange, Outcome, Price
from roster.pay import Money as Pounds
from roster.reports.words import signed, spoken
from roster.rules.words import counted, on

SHOWN = 8
"""Lines of an itemised price that are told in words; the machine form has all."""


def ladder(what: str, prices: Sequence[Price]) -> Iterator[str]:
    """The exact price with the most days free, or else what is known; then what is known of all rosters."""
    exact = [price for price in prices if price.exact]
    for price in (exact or prices)[-1:]:
        yield f"{what} {priced(price)}."
    if prices and not any(price.exact and price.all_least == price.all_most for price in prices):
        cheapest = min(prices, key=lambda price: (price.all_most is None, price.all_most or 0))
        yield f"Over all rosters of the ward: {overall(cheapest)}."


def priced(price: Price) -> str:
    """What is known of a price, with what it holds for."""
    people = counted(price.people, "person", "people")
    scope = f"if only the duties of {people} {dates(price.start, price.end)} may change"
    return f"{amount(price.least, price.most)} {scope}"


def amount(least: int | None, most: int | None) -> str:
    """A figure that is exact only where its two ends meet."""
    if least is not None and least == most:
        return f"exactly {points(least)}"
    if most is None:
        return "an unknown price" if least is None else f"at least {points(least)}"
    return f"at most {points(most)}" if least is None else f"at least {least:,} and at most {points(most)}"


def overall(price: Price) -> str:
    """What is known of it over all rosters."""
    if price.all_least is None and price.all_most is None:
        return "nothing is proved"
    return amount(price.all_least, price.all_most)


def points(number: int) -> str:
    """Points with their noun."""
    return f"{number:,} point" if abs(number) == 1 else f"{number:,} points"


def effects(outcome: Outcome) -> Iterator[str]:
    """What another roster comes to beside the given one."""
    yield f"Beside this roster: {difference(outcome.points)}."
    moves = "; ".join(moved(change) for change in outcome.changes)
    fewest = " (no roster at this price changes fewer)" if outcome.fewest and moves else ""
    yield f"Duties that change{fewest}: {moves or 'none'}."
    if outcome.shares:
        yield f"By rule and who bears it: {', '.join(_shares(outcome))}."
    yield f"Cover: {_missing(outcome.uncovered_minutes)}{_skills(outcome.skill_minutes)}. Pay: {_pounds(outcome)}."
    if outcome.hours:
        yield f"Hours: {', '.join(f'{line.person} {signed(line.minutes)}' for line in outcome.hours)}."
    if outcome.burdens:
        shifts = (f"{line.person} {line.burden} {line.before:+.1f} to {line.after:+.1f}" for line in outcome.burdens)
        yield f"Against fair shares: {', '.join(shifts)}."
    yield f"Read again by every rule: {_reading(outcome)}."


def _reading(outcome: Outcome) -> str:
    if not outcome.legal:
        return "it breaks one, and must not be worked"
    return "no new breach but of what was left out" if outcome.left_out else "no new breach"


def difference(number: int) -> str:
    """Points more or less."""
    if number == 0:
        return "the same value"
    return f"{points(abs(number))} {'dearer' if number > 0 else 'better'}"


def moved(change: CellChange) -> str:
    """Such as: R04 Sat 14 Nov L instead of off."""
    return f"{change.person} {on(change.date)} {change.after or 'off'} instead of {change.before or 'off'}"


def _shares(outcome: Outcome) -> Iterator[str]:
    for line in outcome.shares[:SHOWN]:
        yield f"{line.title.lower()}{f' ({line.person})' if line.person else ''} {line.points:+,}"
    left = outcome.shares[SHOWN:]
    if left:
        yield f"{counted(len(left), 'smaller line')} {sum(line.points for line in left):+,}"


def _missing(minutes: int) -> str:
    if minutes == 0:
        return "as many hours uncovered"
    return f"{spoken(abs(minutes))} {'more' if minutes > 0 else 'fewer'} uncovered"


def _skills(minutes: int) -> str:
    return f", skills missing for {spoken(abs(minutes))} {'more' if minutes > 0 else 'less'}" if minutes else ""


def _pounds(outcome: Outcome) -> str:
    pay = outcome.pay
    return f"{'+' if pay.pence > 0 else ''}{Pounds(pay.pence, pay.confirmed).words}"


def dates(start: dt.date, end: dt.date) -> str:
    """From one date to another."""
    return f"from {on(start)} to {on(end)}"
