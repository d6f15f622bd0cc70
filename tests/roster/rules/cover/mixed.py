"""The small ward with everything in it that rules on skill mix speak of, drawn at random."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

from roster.ward import Ward
from tests.roster.rules.varied import setting
from tests.wards import START, small_document, small_ward

MORE_PEOPLE: tuple[dict[str, Any], ...] = (
    {"id": "S1", "band": 2, "skills": "STU", "duties": "E L LD", "in_numbers": False, "employment": "unpaid"},
    {"id": "S2", "band": 2, "skills": "STU", "duties": "E L LD", "in_numbers": False, "employment": "unpaid"},
    {"id": "S3", "band": 2, "skills": "STU", "duties": "E L LD", "in_numbers": False, "employment": "unpaid"},
    {"id": "B1", "band": 5, "skills": "NIC PMVA", "duties": "E L N LD LN", "employment": "bank"},
    {"id": "A1", "band": 3, "skills": "PMVA", "duties": "E L N LD LN", "employment": "agency"},
    {"id": "T1", "band": 3, "skills": "EWYL", "duties": "E L N ST"},
    {"id": "C2", "band": 7, "skills": "SCN", "duties": "E L ST"},
)
"""Students, bank and agency staff, a trainee, and a senior charge nurse who is in the numbers."""

MORE_GROUPS: tuple[dict[str, Any], ...] = (
    {"id": "B6", "title": "Charge nurses", "kind": "senior", "bands": [6]},
    {"id": "FIRE", "title": "Fire wardens", "kind": "nominee", "skills": "PMVA"},
    {"id": "WOMEN", "title": "Women", "kind": "sex", "sex": "F"},
)

MORE_DEMAND: tuple[dict[str, Any], ...] = (
    {"group": "B6", "start": "07:00", "end": "21:30", "least": 1, "weekdays": "Mon-Fri"},
    {"group": "FIRE", "start": "00:00", "end": "24:00", "least": 1, "most": 3},
    {"group": "WOMEN", "start": "21:00", "end": "07:00", "least": 1},
)

SETTINGS = (
    setting("gender-mix", "review", "Equality impact assessment 12"),
    setting("registered-share", "least_percent", 48),
    setting("observation-relief", "relief", 2),
    setting("pairings", "price", 7),
    setting("preceptor-overlap", "price", 7),
)


def mixed_document(start: dt.date = START, days: int = 14) -> dict[str, Any]:
    """The ward file as plain values."""
    document = small_document(start, days)
    people = [line | {"sex": "F" if place % 2 else "M"} for place, line in enumerate(document["people"])]
    people[0] = people[0] | {"skills": "NIC PMVA PS"}
    eighth = start + dt.timedelta(days=8)
    more: dict[str, Any] = {
        "people": [*people, *MORE_PEOPLE],
        "contracts": document["contracts"]
        + [{"person": id_, "start": dt.date(2024, 1, 1), "wte": 1} for id_ in ("S1", "S2", "S3", "T1", "C2")],
        "shifts": [line | ({"tags": "study"} if line["code"] == "ST" else {}) for line in document["shifts"]],
        "groups": [*document["groups"], *MORE_GROUPS],
        "demand": [*document["demand"], *MORE_DEMAND],
        "rules": list(SETTINGS),
        "ledgers": [*document["ledgers"], {"person": "T1", "study_minutes": 120}],
        "observations": [
            {"id": "O1", "group": "HCSW", "first_date": start, "last_date": eighth},
            {"id": "O2", "group": "HCSW", "observers": 2, "first_date": eighth, "last_date": eighth, "start": "20:00",
             "end": "08:00"},
        ],
        "placements": [{"person": "T1", "start": start, "end": start + dt.timedelta(days=3)}],
        "preceptorships": [
            {"person": "R3", "preceptor": "R1", "start": start - dt.timedelta(days=7), "end": eighth},
        ],
        "dues": [{"group": "RN", "duties": "ST"}, {"person": "T1", "duties": "ST", "least": 2}],
        "pairings": [
            {"first": "R1", "second": "H1", "want": "apart"},
            {"first": "H2", "second": "H3", "want": "together", "start": start + dt.timedelta(days=2)},
            {"first": "R2", "second": "R3", "want": "apart", "end": eighth},
        ],
        "moves": [
            {"person": "R3", "date": start + dt.timedelta(days=1), "minutes": 450},
            {"person": "H1", "date": start - dt.timedelta(days=40)},
            {"person": "H1", "date": start + dt.timedelta(days=1)},
            {"person": "H1", "date": start + dt.timedelta(days=9)},
        ],
    }  # fmt: skip
    return document | more


def mixed_ward(start: dt.date = START, days: int = 14, **changes: Any) -> Ward:
    """The ward, with some of its parts replaced."""
    return small_ward(**(mixed_document(start, days) | changes))


def fewer(ward: Ward, seed: int) -> Ward:
    """The ward without some of what is arranged in it, at random."""
    chance = random.Random(seed)
    parts = ("observations", "placements", "preceptorships", "dues", "pairings", "moves")
    left = {part: tuple(line for line in getattr(ward, part) if chance.random() < 0.7) for part in parts}
    return ward.model_copy(update=left)
