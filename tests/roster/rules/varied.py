"""Variations on the small ward: one person alone, and people who come with a random past."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

from roster.rules.registry import RULES
from roster.ward import Ward
from tests.wards import random_roster, small_ward

STARTS = (
    dt.date(2026, 3, 23),
    dt.date(2026, 10, 19),
    dt.date(2026, 11, 2),
    dt.date(2027, 3, 22),
    dt.date(2027, 10, 25),
)
"""Mondays; in all weeks but the one in November the clocks change on the Sunday."""

LENGTHS = (7, 10, 14, 20, 25, 28, 56)
"""Days of a period, whole weeks or not."""

CARRIED = 35

BENDING = tuple(rule.id for rule in RULES if rule.bends)

NOTHING_ARRANGED: dict[str, Any] = {
    part: []
    for part in (
        "history",
        "ledgers",
        "absence",
        "patterns",
        "wishes",
        "locks",
        "working_time",
        "other_work",
        "overrides",
    )
}
"""Changes to the small ward that leave nothing carried in, agreed or wished for."""


def setting(rule: str, parameter: str, value: Any) -> dict[str, Any]:
    """A rule's value set by the ward."""
    return {"rule": rule, "parameter": parameter, "value": value, "source": "test"}


def lone_ward(duties: str, **changes: Any) -> Ward:
    """A ward of H1 alone, with these duties and nothing arranged."""
    alone = {
        "people": [{"id": "H1", "band": 3, "duties": duties}],
        "contracts": [{"person": "H1", "start": dt.date(2024, 1, 1), "wte": 1}],
        "groups": [{"id": "HCSW", "title": "Support workers"}],
        "demand": [],
    }
    return small_ward(**(NOTHING_ARRANGED | alone | changes))


def varied_ward(seed: int, start: dt.date, days: int, **changes: Any) -> Ward:
    """The small ward, where people have worked anything for up to five weeks, and much or little before."""
    chance = random.Random(seed)
    earlier = small_ward(period={"start": start - dt.timedelta(days=CARRIED), "days": CARRIED})
    past = random_roster(earlier, seed).cells
    lengths = {person: chance.choice((0, 1, 7, 28, CARRIED)) for person in past}
    drawn: dict[str, Any] = {
        "history": [
            {"person": person, "start": start - dt.timedelta(days=length), "duties": past[person][CARRIED - length :]}
            for person, length in lengths.items()
            if length
        ],
        "ledgers": [
            {"person": person, "earlier_weeks": [chance.randrange(5000) for _ in range(chance.randrange(20))]}
            for person in past
        ],
        "absence": [_absence(chance, person, start, days) for person in past for _ in range(chance.randrange(3))],
        "working_time": [_standing(chance, person, start, days) for person in past if chance.random() < 0.4],
        "other_work": [_elsewhere(chance, person, start, days) for person in past for _ in range(chance.randrange(3))],
        "overrides": [
            {"rule": rule, "person": person, "date": date, "role": "ward manager", "logged": date}
            for rule in BENDING
            for person in past
            for date in sorted({_some_date(chance, start, days) for _ in range(chance.randrange(4))})
        ],
        "patterns": [_consent(chance, person, start, days) for person in past if chance.random() < 0.3],
    }
    return small_ward(period={"start": start, "days": days}, **(NOTHING_ARRANGED | drawn | changes))


def _absence(chance: random.Random, person: str, start: dt.date, days: int) -> dict[str, Any]:
    first = start + dt.timedelta(days=chance.randrange(-CARRIED, days))
    return {"person": person, "start": first, "end": first + dt.timedelta(days=chance.randrange(10))}


def _some_date(chance: random.Random, start: dt.date, days: int) -> dt.date:
    return start + dt.timedelta(days=chance.randrange(-9, days))


def _standing(chance: random.Random, person: str, start: dt.date, days: int) -> dict[str, Any]:
    """A young worker for some of the period or all of it, and whether nights are normal work, if that is told."""
    young = _some_date(chance, start, 2 * days) if chance.random() < 0.5 else None
    due = _some_date(chance, start, days)
    night_worker = chance.choice((None, True, False))
    return {"person": person, "young_until": young, "night_worker": night_worker, "health_assessment_due": due}


def _elsewhere(chance: random.Random, person: str, start: dt.date, days: int) -> dict[str, Any]:
    """A bank shift with its times, or hours for another employer over some dates."""
    first = _some_date(chance, start, days)
    if chance.random() < 0.5:
        times = {"start_time": f"{chance.randrange(12):02}:00", "end_time": f"{12 + chance.randrange(12):02}:30"}
        return {"person": person, "start": first, "end": first, "minutes": 30, **times}
    return {"person": person, "start": first, "end": first + dt.timedelta(days=chance.randrange(9)), "minutes": 900}


def _consent(chance: random.Random, person: str, start: dt.date, days: int) -> dict[str, Any]:
    until = start + dt.timedelta(days=chance.randrange(days))
    return {"person": person, "effect": "weekends by consent", "standing": "agreed", "end": until}
