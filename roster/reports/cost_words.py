"""Costs as every view of a roster says them. Pounds never stand without a word on whether they are confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from roster.pay import CostLine, Costs
from roster.reports.words import clocked, spoken
from roster.rules.words import on

WHAT_IS_IN_IT = (
    "Pay of everybody under contract or booked, and what it would cost to fill the gaps by the ward's order of filling"
    " them. The employer's National Insurance and pension are not in it."
)


def cost_rows(costs: Costs) -> tuple[tuple[str, str, str], ...]:
    """Element, hours and pounds of each element that costs something, and of everything."""
    rows = [(element.value, clocked(costs.minutes(element)), money.words) for element, money in costs.elements.items()]
    return (*rows, ("All", "", costs.total.words))


def cost_notes(costs: Costs) -> tuple[str, ...]:
    """What to know of the pounds: figures that are not confirmed, gaps that are not in them, agency above the cap."""
    return tuple(_notes(costs))


def _notes(costs: Costs) -> Iterator[str]:
    yield WHAT_IS_IN_IT
    if costs.uncosted:
        yield f"Not in it: {spoken(costs.uncosted)} of gaps for which no step of the order is counted on."
    for line in costs.over_cap:
        yield _over_cap(line, costs)
    if costs.unconfirmed:
        titles = "; ".join(f"{figure.title} ({figure.confidence})" for figure in costs.unconfirmed)
        yield f"Unconfirmed: {titles}. The board's own go into pay_rates of the ward file."


def _over_cap(line: CostLine, costs: Costs) -> str:
    percent = 0 if line.share is None else round(100 * line.share)
    cap = f"{costs.cap.percent} % is the most that it should (AFC-12), to be reported to the Scottish Ministers"
    cost = f"{percent} % of an employee's cost{'' if line.confirmed else ' (unconfirmed)'}"
    return f"Agency, {line.duty} on {on(line.date)}, {spoken(line.minutes)}: {cost}; {cap}."
