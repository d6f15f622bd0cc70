"""What people truly need: days off that matter to them, drawn once and the same under every rule."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from benchmarks.wishes.ward import DAYS, PEOPLE, start_of

GREAT, SMALL = 3, 1
"""How much a need matters: a day that cannot be had again, and one that would be good to have."""


@dataclass(frozen=True, slots=True)
class Need:
    """A person needs a date off, by so much."""

    person: str
    date: dt.date
    value: int


def needs_of(seed: int, period: int) -> tuple[Need, ...]:
    """Two to four days of each person; most of them on weekends, of which one draws half the ward."""
    chance = random.Random(f"{seed} {period}")
    busy = chance.randrange(4)
    return tuple(
        need for person in PEOPLE for need in _of(random.Random(f"{seed} {period} {person}"), person, busy, period)
    )


def _of(chance: random.Random, person: str, busy: int, period: int) -> list[Need]:
    count = chance.randint(2, 4)
    days: list[int] = []
    while len(days) < count:
        if chance.random() < 0.4:
            day = 7 * busy + 5 + chance.randrange(2)
        elif chance.random() < 0.5:
            day = 7 * chance.randrange(4) + 5 + chance.randrange(2)
        else:
            day = chance.randrange(DAYS)
        if day not in days:
            days.append(day)
    great = chance.randrange(count)
    return [
        Need(person, start_of(period) + dt.timedelta(days=day), GREAT if place == great else SMALL)
        for place, day in enumerate(sorted(days))
    ]
