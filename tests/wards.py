"""Small invented wards, and random rosters of them, for tests."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

from hypothesis import strategies as st

from roster.ward import Roster, Ward, parse_ward

START = dt.date(2026, 11, 2)


def day(number: int) -> dt.date:
    """A date of the period, from 0."""
    return START + dt.timedelta(days=number)


def small_document(start: dt.date = START, days: int = 14) -> dict[str, Any]:
    """A ward file, as plain values, of nine people on every kind of shift; tests change what they speak of.

    R are registered and H support workers, with nothing arranged; P1, P2 and C1 have absence, patterns and locks.
    """
    eve = start - dt.timedelta(days=28)
    return {
        "schema": 1,
        "ward": {
            "id": "test",
            "title": "Test ward",
            "kind": "acute adult",
            "beds": 10,
            "board": {"id": "board", "title": "Test board"},
            "public_holidays": [start + dt.timedelta(days=8)],
        },
        "period": {"start": start, "days": days},
        "shifts": [
            {"code": "E", "title": "Early", "start": "07:00", "end": "15:00", "unpaid_break": 30, "tags": "early"},
            {"code": "L", "title": "Late", "start": "13:30", "end": "21:30", "unpaid_break": 30, "tags": "late"},
            overnight("N", "Night", "21:00", 30, "night"),
            {"code": "LD", "title": "Long day", "start": "07:00", "end": "19:30", "unpaid_break": 60, "tags": "long"},
            overnight("LN", "Long night", "19:00", 60, "night long"),
            {"code": "ST", "title": "Study", "start": "09:00", "end": "16:30", "clinical": False},
        ],
        "groups": [
            {"id": "RN", "title": "Registered nurses", "bands": [5, 6]},
            {"id": "HCSW", "title": "Support workers", "bands": [3, 4]},
            {"id": "NIC", "title": "Nurse in charge", "kind": "skill", "bands": [5, 6], "skills": "NIC"},
            {"id": "PMVA", "title": "Restraint-trained", "kind": "skill", "skills": "PMVA"},
        ],
        "people": [
            {"id": "R1", "band": 6, "skills": "NIC PMVA", "duties": "E L N LD LN ST"},
            {"id": "R2", "band": 5, "skills": "NIC PMVA", "duties": "E L N LD LN ST"},
            {"id": "R3", "band": 5, "skills": "NQN PMVA", "duties": "E L N"},
            {"id": "H1", "band": 3, "skills": "PMVA", "duties": "E L N LD LN"},
            {"id": "H2", "band": 3, "duties": "N LN"},
            {"id": "H3", "band": 3, "skills": "PMVA", "duties": "E LD"},
            {"id": "P1", "band": 5, "skills": "NIC PMVA", "duties": "E L N LD LN ST"},
            {"id": "P2", "band": 3, "skills": "PMVA", "duties": "E L N LD LN ST"},
            {"id": "C1", "band": 7, "skills": "NIC", "duties": "E ST", "in_numbers": False},
        ],
        "contracts": [
            {"person": person, "start": dt.date(2024, 1, 1), "wte": wte}
            for person, wte in [("R1", 1), ("R2", 1), ("R3", 0.8), ("H1", 1), ("H2", 0.6), ("H3", 0.5), ("C1", 1)]
        ]
        + [
            {"person": "P1", "start": dt.date(2024, 1, 1), "weekly_minutes": 1800},
            {"person": "P2", "start": start + dt.timedelta(days=2), "end": start + dt.timedelta(days=11), "wte": 0.75},
        ],
        "demand": [
            {"group": "RN", "start": "07:00", "end": "21:00", "least": 1, "most": 2},
            {"group": "RN", "start": "21:00", "end": "07:00", "least": 1},
            {"group": "HCSW", "start": "07:00", "end": "21:00", "least": 1, "weekdays": "Mon-Fri"},
            {"group": "NIC", "start": "07:00", "end": "07:00", "least": 1},
            {"group": "PMVA", "start": "21:00", "end": "07:00", "least": 2},
        ],
        "history": [
            {"person": "R1", "start": eve, "duties": ["E", "L", "", "", "N", "N", ""] * 4},
            {
                "person": "R2",
                "start": eve,
                "duties": ["LD"] * 3 + [""] * 22 + ["N"] * 3,
            },
            {"person": "H2", "start": eve, "duties": ["", "", "", "LN", "LN", "LN", ""] * 3 + [""] * 4 + ["N"] * 3},
            {"person": "P1", "start": eve, "duties": ["E", "", "L", "", "", "LD", ""] * 3 + [""] * 7},
        ],
        "ledgers": [
            {"person": "R1", "balance_minutes": 330, "nights": 0.8, "weekends": -0.5, "unsocial": 2.4},
            {"person": "H2", "balance_minutes": -615, "nights": -1.25},
            {"person": "P1", "balance_minutes": 9000, "unsocial": -3.0},
        ],
        "absence": _absence(start),
        "patterns": _patterns(start),
        "calendars": _calendars(start),
        "wishes": _wishes(start),
        "locks": [
            {"person": "P1", "date": start + dt.timedelta(days=3), "duty": "E"},
            {"person": "P2", "date": start + dt.timedelta(days=5), "duty": ""},
        ],
    }


def _absence(start: dt.date) -> list[dict[str, Any]]:
    """Whole days and part of a day, credited and not, within the period and over its start."""
    day = [start + dt.timedelta(days=step) for step in range(14)]
    return [
        {"person": "P1", "kind": "annual leave", "start": day[8], "end": day[9]},
        {"person": "P2", "kind": "unpaid leave", "start": day[6], "end": day[7], "credited": False},
        {"person": "P2", "kind": "jury service", "start": day[9], "end": day[9], "start_time": "12:00"},
        {"person": "C1", "kind": "sickness", "start": start - dt.timedelta(days=5), "end": day[1]},
    ]


def _patterns(start: dt.date) -> list[dict[str, Any]]:
    """Every effect that an agreed pattern can have, in both standings, dated and in cycles."""
    day = [start + dt.timedelta(days=step) for step in range(14)]
    fortnight = {"cycle_weeks": 2, "cycle_start": start - dt.timedelta(days=7)}
    agreed: list[dict[str, Any]] = [
        {"person": "P1", "effect": "only duties", "duties": "E L LD", "weekdays": "Mon-Wed", "weeks": [2], **fortnight},
        {"person": "P1", "effect": "no duties", "duties": "LD", "tags": "night", "weekdays": "Sat Sun"},
        {"person": "P1", "effect": "shifts per week", "most": 3, "start": day[2]},
        {"person": "P1", "effect": "weekend share", "most": 1, "of": 3},
        {"person": "P2", "effect": "weekend share", "most": 0, "of": 1, "weeks": [1], **fortnight},
        {"person": "P2", "effect": "anchor", "duty": "N", "weekdays": "Mon Wed Thu"},
        {"person": "P2", "effect": "hours", "not_before": "09:00", "weekdays": "Tue Fri"},
        {"person": "P2", "effect": "away", "away_start": day[10], "away_end": day[10]},
        {"person": "C1", "effect": "days only", "weekdays": "Mon-Fri"},
        {"person": "C1", "effect": "weekends by consent"},
        {"person": "P1", "effect": "away", "calendar": "schools", "end": day[5]},
        {"person": "P2", "effect": "time free", "free_from": "12:30", "free_until": "14:30", "weekdays": "Fri"},
        {"person": "P1", "effect": "most duties", "tags": "night", "most": 1, "iso_weeks": "odd"},
        {"person": "P2", "effect": "hours per week", "most_minutes": 1440, "calendar": "schools", "outside": True},
        {"person": "C1", "effect": "rotation", "duties": "ST", "least": 2, "since": day[0], "due": day[9]},
    ]
    protected: list[dict[str, Any]] = [
        {"person": "P1", "effect": "days off", "weekdays": "Fri", "end": day[9]},
        {"person": "P1", "effect": "hours", "not_before": "07:00", "not_after": "20:00", "weekdays": "Thu"},
        {"person": "P2", "effect": "no duties", "tags": "long"},
        {"person": "P2", "effect": "no skill", "skill": "PMVA"},
        {"person": "P1", "effect": "most in a row", "most": 3},
        {"person": "P2", "effect": "breaks", "least_break": 30},
    ]
    return [line | {"standing": "agreed"} for line in agreed] + [line | {"standing": "protected"} for line in protected]


def _calendars(start: dt.date) -> list[dict[str, Any]]:
    """A calendar that covers a year around the period and holds two dates of it."""
    first, last = start - dt.timedelta(days=200), start + dt.timedelta(days=400)
    week_before = f"{start - dt.timedelta(days=20)}/{start - dt.timedelta(days=16)}"
    dates = [week_before, str(start + dt.timedelta(days=4)), str(start + dt.timedelta(days=11))]
    known = {"title": "Schools", "source": "invented for tests", "confidence": "ILLUSTRATIVE"}
    return [{"id": "schools", "first": first, "last": last, "dates": dates, **known}]


def _wishes(start: dt.date) -> list[dict[str, Any]]:
    """Wishes of every kind."""
    day = [start + dt.timedelta(days=step) for step in range(14)]
    return [
        {"id": "W1", "person": "R1", "date": day[4], "want": "off", "points": 30},
        {"id": "W2", "person": "R2", "date": day[5], "want": "work", "duties": "E LD"},
        {"id": "W3", "person": "H1", "date": day[5], "want": "work", "points": 1},
        {"id": "W4", "person": "P1", "date": day[11], "want": "not", "duties": "L N", "points": 15},
    ]


def overnight(code: str, title: str, start: str, unpaid_break: int, tags: str) -> dict[str, Any]:
    """A shift that ends the next morning, as a ward file says it."""
    times = {"start": start, "end": "07:30", "overnight": True, "unpaid_break": unpaid_break}
    return {"code": code, "title": title, "tags": tags, **times}


def small_ward(**changes: Any) -> Ward:
    """The small ward, with some of its parts replaced. Each change takes the place of the part of that name."""
    period = changes.pop("period", {})
    return parse_ward(small_document(**period) | changes)


def roster_of(ward: Ward, **cells: str) -> Roster:
    """A roster from words such as R1="E E - N"; "-" is a day off, and people and days left out are off."""
    days = ward.period.days
    filled = {person.id: ("",) * days for person in ward.people}
    for person, text in cells.items():
        codes = tuple("" if code == "-" else code for code in text.split())
        filled[person] = codes + ("",) * (days - len(codes))
    return Roster(ward=ward.ward.id, start=ward.period.start, days=days, cells=filled)


def random_roster(ward: Ward, seed: int) -> Roster:
    """A roster that heeds nothing: some people work in long stretches, some keep to one duty, some do anything."""
    chance = random.Random(seed)
    codes = [shift.code for shift in ward.shifts]
    cells: dict[str, tuple[str, ...]] = {}
    for person in ward.people:
        busy, loyal, favourite = chance.random(), chance.random(), chance.choice(codes)
        cells[person.id] = tuple(
            (favourite if chance.random() < loyal else chance.choice(codes)) if chance.random() < busy else ""
            for _ in range(ward.period.days)
        )
    return Roster(ward=ward.ward.id, start=ward.period.start, days=ward.period.days, cells=cells)


def rosters(ward: Ward) -> st.SearchStrategy[Roster]:
    """Random rosters of a ward."""
    return st.integers(0, 2**32).map(lambda seed: random_roster(ward, seed))
