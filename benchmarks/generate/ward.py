"""A ward from its design."""

from __future__ import annotations

import datetime as dt
from typing import Any

from benchmarks.generate.agreed import patterns
from benchmarks.generate.asked import wishes
from benchmarks.generate.away import absence
from benchmarks.generate.carried import history, ledgers
from benchmarks.generate.design import Design
from benchmarks.generate.floor import demand, levels
from benchmarks.generate.staff import contracts, people, staff
from roster.ward import Ward, parse_ward

START = dt.date(2026, 11, 2)


def ward_of(name: str, design: Design) -> Ward:
    """The ward of a design over four weeks. Everybody and everything in it is invented."""
    members = staff(design)
    return parse_ward(
        {
            "schema": 1,
            "ward": {
                "id": name,
                "title": f"Invented ward: {design.words}",
                "kind": "acute adult admission",
                "beds": max(6, design.people // 2),
                "board": {"id": "example-board", "title": "Example health board"},
            },
            "period": {"start": START, "days": 28},
            "shifts": SHIFTS,
            "groups": GROUPS,
            "people": people(members),
            "contracts": contracts(members),
            "demand": demand(levels(design, members)),
            "patterns": patterns(design, members, START.isoformat()),
            "absence": absence(design, members, START),
            "wishes": wishes(design, members, START),
            "history": history(design, members, START),
            "ledgers": ledgers(design, members),
        }
    )


def _shift(code: str, title: str, start: str, end: str, unpaid_break: int, **more: Any) -> dict[str, Any]:
    return {"code": code, "title": title, "start": start, "end": end, "unpaid_break": unpaid_break, **more}


SHIFTS = (
    _shift("E", "Early", "07:00", "15:00", 30, tags="early"),
    _shift("L", "Late", "13:30", "21:30", 30, tags="late"),
    _shift("LD", "Long day", "07:00", "19:30", 60, tags="long"),
    _shift("N", "Night", "21:00", "07:30", 30, overnight=True, tags="night"),
    _shift("LN", "Long night", "19:00", "07:30", 60, overnight=True, tags="night long"),
    _shift("DAY", "Ward management", "09:00", "17:00", 48, clinical=False),
)

GROUPS: tuple[dict[str, Any], ...] = (
    {"id": "RN", "title": "Registered nurses", "bands": [5, 6]},
    {"id": "HCSW", "title": "Healthcare support workers", "bands": [3, 4]},
    {"id": "NIC", "title": "Able to be in charge", "kind": "skill", "bands": [5, 6], "skills": "NIC"},
    {"id": "PMVA", "title": "Trained in restraint", "kind": "skill", "skills": "PMVA"},
)
