"""Risks of staffing that staff named in real time over the year (s.12IC(2)(a))."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from staffing_tools.duties.real_time import ShiftAssessment

NAMED = (
    ("2025-12-20T22:10", "N", "patients", "One registered nurse for twenty patients, two of them one to one.", None),
    ("2026-01-15T15:05", "L", "quality of care", "Escorted leave of three patients cannot be kept.", "mitigated"),
    ("2026-02-11T10:40", "E", "staff wellbeing", "Nobody had a break before noon.", "mitigated"),
    ("2026-04-06T16:20", "L", "patients", "Two support workers missing, groups and leave cancelled.", None),
    ("2026-06-07T09:15", "E", "staff wellbeing", "Third weekend in a row with the same people asked to stay.", None),
    ("2026-07-21T11:30", "E", "quality of care", "Named nurse sessions put off for the second week.", "mitigated"),
    ("2026-09-18T19:45", "L", "patients", "Two people new to the ward on one shift in the surge.", "partly mitigated"),
    ("2026-10-24T21:25", "N", "patients", "No registered nurse of the ward on the night.", None),
)
"""When it was named, on which shift, a risk to what, and what came of it; left out, it went up with its shift."""

DONE = {
    "mitigated": "A bank worker came for the rest of the shift.",
    "partly mitigated": "An experienced nurse was asked to stay until 22:00.",
    None: "Other wards and the bank were asked; nobody was free.",
}


def named_risks(shifts: tuple[ShiftAssessment, ...]) -> Iterator[dict[str, Any]]:
    """Each risk with its lead, mitigation and outcome, and the escalation of its shift where it was not mitigated."""
    escalated = {(each.date, each.shift): each.escalation for each in shifts}
    for number, (raised, shift, category, words, outcome) in enumerate(NAMED, start=1):
        moment = dt.datetime.fromisoformat(raised)
        yield {
            "id": f"r{number}",
            "raised_at": raised,
            "raised_by": "support worker" if number % 2 else "registered nurse",
            "shift": shift,
            "category": category,
            "words": words,
            "lead": "L02" if moment.date() >= dt.date(2026, 2, 17) and number % 2 else "L01",
            "notified_at": moment + dt.timedelta(minutes=5 + number % 3 * 5),
            "advice": "Duty senior nurse consulted",
            "mitigation": DONE[outcome],
            "outcome": outcome or "not mitigated",
            "escalation": None if outcome else escalated[moment.date(), shift],
            "closed_at": moment + dt.timedelta(hours=4),
        }
