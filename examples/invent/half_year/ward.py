"""Ward B: its shifts, its people, and how each of the six periods went."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

FIRST = dt.date(2026, 5, 18)
DAYS = 28
SEED = 1948

MINUTES = {"E": 450, "L": 450, "N": 600, "ST": 450}
"""Minutes worked in each duty."""

NEEDED = {"RN": {"N": 1, "L": 1, "E": 1}, "HCSW": {"N": 1, "L": 2, "E": 2}}
"""People on each shift of every day, in the order in which shifts are filled."""

OWN = {f"R{number}": ("RN", 6 if number == 1 else 5, 0.8) for number in range(1, 8)} | {
    f"H{number}": ("HCSW", 3, 0.6 if number % 2 == 0 else 0.8) for number in range(1, 13)
}
"""Group, band and whole-time equivalent."""

HIRED = {"B1": ("RN", 5, "bank"), "B2": ("HCSW", 3, "bank"), "A1": ("HCSW", 3, "agency")}
"""Group, band and who sends them, in the order in which they are asked."""

GROUP = {id_: line[0] for id_, line in {**OWN, **HIRED}.items()}


@dataclass(frozen=True, slots=True)
class Course:
    """How a period went: days from approval to start, spells of sickness, hand edits, overrides, study days lost."""

    lead: int
    spells: int
    edits: int
    overrides: int
    study_lost: int
    agency: bool


COURSE = (
    Course(lead=19, spells=5, edits=70, overrides=4, study_lost=3, agency=True),
    Course(lead=24, spells=4, edits=60, overrides=3, study_lost=2, agency=True),
    Course(lead=29, spells=5, edits=52, overrides=3, study_lost=2, agency=True),
    Course(lead=35, spells=3, edits=38, overrides=2, study_lost=1, agency=True),
    Course(lead=42, spells=3, edits=30, overrides=1, study_lost=1, agency=False),
    Course(lead=45, spells=2, edits=22, overrides=1, study_lost=0, agency=False),
)
"""From late approval and much agency to six weeks' notice and none."""


def start_of(number: int) -> dt.date:
    """The first date of a period."""
    return FIRST + dt.timedelta(days=DAYS * number)


def document() -> dict[str, Any]:
    """What stays the same in the ward file of every period."""
    return {
        "schema": 1,
        "ward": {
            "id": "ward-b",
            "title": "Ward B",
            "kind": "rehabilitation",
            "beds": 12,
            "board": {"id": "board", "title": "Invented Health Board"},
            "public_holidays": [dt.date(2026, 5, 25), dt.date(2026, 7, 20)],
        },
        "shifts": [
            {"code": "E", "title": "Early", "start": "07:00", "end": "15:00", "unpaid_break": 30, "tags": "early"},
            {"code": "L", "title": "Late", "start": "13:30", "end": "21:30", "unpaid_break": 30, "tags": "late"},
            {
                "code": "N",
                "title": "Night",
                "start": "21:00",
                "end": "07:30",
                "overnight": True,
                "unpaid_break": 30,
                "tags": "night",
            },
            {"code": "ST", "title": "Study", "start": "09:00", "end": "16:30", "clinical": False, "tags": "learning"},
        ],
        "groups": [
            {"id": "RN", "title": "Registered nurses", "bands": [5, 6]},
            {"id": "HCSW", "title": "Healthcare support workers", "bands": [3]},
            {"id": "PMVA", "title": "Trained in restraint", "kind": "skill", "skills": "PMVA"},
        ],
        "demand": [
            {"group": "RN", "start": "07:00", "end": "21:00", "least": 1},
            {"group": "RN", "start": "21:00", "end": "07:00", "least": 1},
            {"group": "HCSW", "start": "07:00", "end": "21:00", "least": 2},
            {"group": "HCSW", "start": "21:00", "end": "07:00", "least": 1},
            {"group": "PMVA", "start": "07:00", "end": "07:00", "least": 2},
        ],
        "figure_targets": [
            {"figure": "unfilled", "measure": "published", "most": 5, "source": "Ward B's own target, May 2026"}
        ],
    }


def people() -> list[dict[str, Any]]:
    """Everybody, those hired among them."""
    own = [
        {"id": id_, "band": band, "skills": "PMVA NIC" if group == "RN" else "PMVA", "duties": "E L N"}
        for id_, (group, band, _) in OWN.items()
    ]
    hired = [
        {"id": id_, "band": band, "skills": "PMVA", "duties": "E L N", "employment": employment}
        for id_, (_, band, employment) in HIRED.items()
    ]
    return own + hired


def contracts() -> list[dict[str, Any]]:
    """Those of the ward's own staff."""
    return [{"person": id_, "start": dt.date(2024, 4, 1), "wte": wte} for id_, (_, _, wte) in OWN.items()]
