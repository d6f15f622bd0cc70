"""What befalls the ward in a period: leave, sickness and turnover, the same for both arms of the simulation."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from typing import Any

from roster.ward import Period

LEAVE, SICK, LEAVING = 0.5, 0.2, 0.015
"""Chances in a period: of a week's leave, of falling ill, and of leaving at its end."""

LONGEST_ILLNESS = 12


def absences(people: list[str], period: Period, seed: int) -> Iterator[dict[str, Any]]:
    """Whole weeks of leave, and illness from any date, of people by their place in the list."""
    for place, person in enumerate(people):
        chance = random.Random(f"{seed} {period.start} {place}")
        if chance.random() < LEAVE:
            yield _absence(person, "annual leave", period.start + dt.timedelta(weeks=chance.randrange(4)), 7)
        if chance.random() < SICK:
            first = period.start + dt.timedelta(days=chance.randrange(period.days))
            yield _absence(person, "sickness", first, chance.randint(1, LONGEST_ILLNESS))


def leaving(people: list[str], period: Period, seed: int) -> list[str]:
    """Who leaves at the end of the period, people by their place in the list."""
    return [
        person
        for place, person in enumerate(people)
        if random.Random(f"{seed} {period.start} {place} leaves").random() < LEAVING
    ]


def _absence(person: str, kind: str, first: dt.date, days: int) -> dict[str, Any]:
    last = first + dt.timedelta(days=days - 1)
    return {"person": person, "kind": kind, "start": first.isoformat(), "end": last.isoformat()}
