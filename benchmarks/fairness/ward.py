"""The ward of the simulation: twenty people in two staff groups, four of them with an agreed pattern."""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.ward import Ward, parse_ward

START = dt.date(2026, 4, 6)
GROUPS = (("R", 5, "RN"), ("H", 3, "HCSW"))


def opening(size: int) -> Ward:
    """The ward on its first day, with `size` people in each staff group, all at their fair shares."""
    people = [_person(f"{letter}{n:02d}", band) for letter, band, _ in GROUPS for n in range(1, size + 1)]
    by_day = max(1, size // 5)
    return parse_ward(
        {
            "schema": 1,
            "ward": {
                "id": "simulated",
                "title": "Simulated ward",
                "kind": "acute adult",
                "beds": 12,
                "board": {"id": "board", "title": "Simulated board"},
            },
            "period": {"start": START.isoformat(), "days": 28},
            "shifts": [
                _shift("E", "Early", "07:00", "15:00", "early"),
                _shift("L", "Late", "13:30", "21:30", "late"),
                _shift("N", "Night", "21:00", "07:30", "night") | {"overnight": True},
            ],
            "groups": [
                {"id": "RN", "title": "Registered nurses", "bands": [5]},
                {"id": "HCSW", "title": "Support workers", "bands": [3]},
                {"id": "NIC", "title": "Able to be in charge", "kind": "skill", "bands": [5], "skills": "NIC"},
            ],
            "people": people,
            "contracts": [contract(person["id"], START) for person in people],
            "demand": [
                line
                for _, _, group in GROUPS
                for line in (
                    {"group": group, "start": "07:00", "end": "21:00", "least": by_day},
                    {"group": group, "start": "21:00", "end": "07:00", "least": 1},
                )
            ],
            "patterns": [
                {"person": f"{letter}{n:02d}", "standing": "agreed", **effect}
                for letter, _, _ in GROUPS
                for n, effect in (
                    (1, {"effect": "no duties", "tags": "night"}),
                    (2, {"effect": "weekend share", "most": 1, "of": 4}),
                )
                if n <= size
            ],
        }
    )


def starter(leaver: str, number: int, ward: Ward) -> tuple[dict[str, Any], dict[str, Any]]:
    """Somebody new in the leaver's post, with their contract."""
    band = ward.person(leaver).band
    new = f"{leaver[0]}{number:02d}"
    return _person(new, band), contract(new, ward.period.end + dt.timedelta(days=1))


def contract(person: str, start: dt.date) -> dict[str, Any]:
    """A full-time contract from a date."""
    return {"person": person, "start": start.isoformat(), "wte": 1.0}


def _person(id_: str, band: int) -> dict[str, Any]:
    return {"id": id_, "band": band, "skills": "NIC" if band == 5 else "", "duties": "E L N"}


def _shift(code: str, title: str, start: str, end: str, tag: str) -> dict[str, Any]:
    return {"code": code, "title": title, "start": start, "end": end, "unpaid_break": 30, "tags": tag}
