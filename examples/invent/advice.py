"""Clinical advice on staffing, what was decided on it, and the reports to the board."""

from __future__ import annotations

from typing import Any

from examples.invent.record import ADVICE, DECISION
from staffing_tools.duties.advice import AdviceLog

NIGHTS: dict[str, Any] = {
    "id": "adv-nights",
    "adviser": "Lead nurse, inpatient services",
    "profession": "nursing",
    "given_on": "2026-09-02",
    "words": "One registered nurse at night is not safe on this ward; cover nights before anything else.",
}
VIEWS = (
    {"given_on": "2026-06-18", "profession": "nursing", "words": "The surge of June was met by the same few people."},
    {"given_on": "2026-09-24", "profession": "nursing", "words": "Leads now answer within the hour."},
)


def advice() -> AdviceLog:
    """The log of the year so far."""
    decided = {
        "id": "csm-2026-27",
        "section": "12IJ",
        "decided_on": DECISION["decided_on"],
        "words": "Two more whole-time support workers; planned admissions agreed before 16:00",
        "advice": [each["id"] for each in ADVICE],
        "departures": DECISION["departures"],
    }
    planned = {
        "id": "plans-2026-09",
        "section": "12IE",
        "decided_on": "2026-09-10",
        "words": "Plans against risks that come back: registered nurses on nights first",
        "advice": [NIGHTS["id"]],
    }
    reports = [
        {"profession": "nursing", "quarter_ends": ends, "given_on": given}
        for ends, given in (("2026-06-30", "2026-07-22"), ("2026-09-30", "2026-10-21"))
    ]
    fields = {
        "title": "Ward A",
        "professions": ("nursing",),
        "advice": (NIGHTS, *ADVICE),
        "decisions": [planned, decided],
        "views": VIEWS,
        "reports": reports,
    }
    return AdviceLog.model_validate(fields)
