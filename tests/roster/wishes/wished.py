"""A ward whose prices come out by hand: five people, one shift, one needed on every day.

Four of five could be off on each of 28 days. Wishes expected are as one on a weekday to one and a half on a Saturday or
Sunday, so the mean is 32 / 28: a day off costs 25 x 28 / 32 = 21.9, that is 22, and 25 x 42 / 32 = 32.8, that is 33.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.rules import Rulebook
from roster.rules.fairness.wishes import Wishes
from roster.ward import Roster, Ward
from roster.wishes import Settlement, Stake, WishBook, settle
from tests.roster.rules.varied import NOTHING_ARRANGED
from tests.wards import START, day, small_document, small_ward

WEEKDAY, WEEKEND = 22, 33
SATURDAY = 5
LATE = START - dt.timedelta(days=70)
"""The date on which prices are reckoned again: a wish entered on it or later moves none."""


def wish(id_: str, person: str, date: int, **more: Any) -> dict[str, Any]:
    """A wish to be off on a day of the period, from 0, entered when prices stand."""
    return {"id": id_, "person": person, "date": day(date), "want": "off", "entered": LATE, **more}


def wished_ward(*wishes: dict[str, Any], carried: dict[str, int] | None = None, **changes: Any) -> Ward:
    """The ward with these wishes; `carried` are points by person."""
    people = [f"P{number}" for number in range(1, 6)]
    early = {"code": "E", "title": "Early", "start": "07:00", "end": "15:00", "unpaid_break": 30}
    parts: dict[str, Any] = {
        "ward": small_document()["ward"] | {"public_holidays": []},
        "period": {"start": START, "days": 28},
        "shifts": [early, early | {"code": "X", "title": "Another early"}],
        "groups": [{"id": "RN", "title": "Nurses"}],
        "people": [{"id": person, "band": 5, "duties": "E"} for person in people],
        "contracts": [{"person": person, "start": dt.date(2024, 1, 1), "wte": 1} for person in people],
        "demand": [{"group": "RN", "start": "07:00", "end": "15:00", "least": 1}],
        "wishes": list(wishes),
        "ledgers": [{"person": person, "wish_points": points} for person, points in (carried or {}).items()],
    }
    return small_ward(**(NOTHING_ARRANGED | parts | changes))


def book_of(ward: Ward) -> WishBook:
    """Its prices, purses and stakes."""
    rulebook = Rulebook.of(ward)
    return rulebook.rule(Wishes).book(rulebook.frame)


def staked(ward: Ward) -> dict[str, Stake]:
    """The stake of every wish."""
    return book_of(ward).stakes


def settled(ward: Ward, roster: Roster) -> Settlement:
    """The settlement of a roster."""
    return settle(book_of(ward), roster)
