"""The small ward of the study: alike people, one staff group, and floors that leave few off on a weekend."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from roster.ward import Ledger, Roster, Ward, parse_ward

PEOPLE = tuple(f"P{number:02}" for number in range(1, 11))
START, DAYS = dt.date(2026, 11, 2), 28
CODES = "E L N"
FLOOR = (("07:00", "15:00", 2), ("15:00", "21:00", 2), ("21:00", "07:00", 1))


def start_of(period: int) -> dt.date:
    """First date of a period, numbered from 0."""
    return START + dt.timedelta(days=period * DAYS)


def ward_of(
    period: int,
    wishes: Sequence[Mapping[str, Any]],
    rules: Mapping[str, Any],
    before: Roster | None,
    ledgers: Sequence[Ledger],
) -> Ward:
    """The ward of a period: its wishes, the wishes rule's settings, and what the period before leaves behind."""
    return parse_ward(
        {
            "schema": 1,
            "ward": {
                "id": "wishes",
                "title": "Ward of the wishes study",
                "kind": "acute adult",
                "beds": 10,
                "board": {"id": "example-board", "title": "Example health board"},
            },
            "period": {"start": start_of(period), "days": DAYS},
            "shifts": SHIFTS,
            "groups": [{"id": "RN", "title": "Registered nurses"}],
            "people": [{"id": person, "band": 5, "duties": CODES} for person in PEOPLE],
            "contracts": [{"person": person, "start": START - dt.timedelta(days=365), "wte": 1} for person in PEOPLE],
            "demand": [{"group": "RN", "start": start, "end": end, "least": least} for start, end, least in FLOOR],
            "wishes": [{"id": f"W{number:03}", **wish} for number, wish in enumerate(wishes)],
            "history": _history(before),
            "ledgers": list(ledgers),
            "rules": [
                {"rule": "wishes", "parameter": name, "value": value, "source": "study"}
                for name, value in rules.items()
            ],
        }
    )


def _history(before: Roster | None) -> list[dict[str, Any]]:
    if before is None:
        return []
    return [{"person": person, "start": before.start, "duties": list(cells)} for person, cells in before.cells.items()]


def _shift(code: str, start: str, end: str, tag: str, **more: Any) -> dict[str, Any]:
    return {"code": code, "title": code, "start": start, "end": end, "unpaid_break": 30, "tags": tag, **more}


SHIFTS = (
    _shift("E", "07:00", "15:00", "early"),
    _shift("L", "13:30", "21:30", "late"),
    _shift("N", "21:00", "07:30", "night", overnight=True),
)
