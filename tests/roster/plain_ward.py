"""A ward of six people with nothing arranged, for tests that name entries by their number."""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.ward import Ward, parse_ward
from tests.wards import overnight

START = dt.date(2026, 11, 2)


def plain_document(start: dt.date = START) -> dict[str, Any]:
    """The ward file as plain values; tests change what they speak of."""
    eve = start - dt.timedelta(days=28)
    return {
        "schema": 1,
        "ward": {
            "id": "test",
            "title": "Test ward",
            "kind": "acute adult",
            "beds": 10,
            "board": {"id": "board", "title": "Test board"},
        },
        "period": {"start": start, "days": 14},
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
        ],
        "contracts": [
            {"person": person, "start": dt.date(2024, 1, 1), "wte": wte}
            for person, wte in [("R1", 1), ("R2", 1), ("R3", 0.8), ("H1", 1), ("H2", 0.6), ("H3", 0.5)]
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
        ],
    }


def plain_ward(**changes: Any) -> Ward:
    """The plain ward, with some of its parts replaced. Each change takes the place of the part of that name."""
    period = changes.pop("period", {})
    return parse_ward(plain_document(**period) | changes)
