"""Costs in the machine form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from roster.pay import Costs, Money


def cost_form(costs: Costs) -> dict[str, Any]:
    """Whole pence, each sum with whether its rates are confirmed: in all, by element, person and shift."""
    return {
        "total": _money(costs.total),
        "elements": {
            element.name.lower(): {"minutes": costs.minutes(element), **_money(money)}
            for element, money in costs.elements.items()
        },
        "people": {person: _money(money) for person, money in costs.people.items() if person},
        "shifts": [
            {"date": date.isoformat(), "duty": duty, **_money(money)}
            for (date, duty), money in sorted(costs.shifts.items())
        ],
        "gaps": [
            {
                "date": line.date.isoformat(),
                "group": line.duty,
                "minutes": line.minutes,
                "step": line.step,
                "paid_as": line.element.name.lower(),
            }
            | {"pence": line.pence, "confirmed": line.confirmed}
            for line in costs.lines
            if not line.person
        ],
        "uncosted_minutes": costs.uncosted,
        "agency_over_cap": [
            {"date": line.date.isoformat(), "duty": line.duty, "minutes": line.minutes, "share": float(line.share or 0)}
            for line in costs.over_cap
        ],
        "unconfirmed": [
            {"figure": figure.title, "source": figure.source, "confidence": figure.confidence}
            for figure in costs.unconfirmed
        ],
    }


def _money(money: Money) -> dict[str, int | bool]:
    return {"pence": money.pence, "confirmed": money.confirmed}
