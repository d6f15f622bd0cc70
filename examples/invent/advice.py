"""Clinical advice on staffing, what was decided on it, and the reports to the board."""

from __future__ import annotations

from examples.invent.record import ADVICE, DECISION
from staffing_tools.duties.advice import AdviceLog


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
    reports = [
        {"profession": "nursing", "quarter_ends": ends, "given_on": given}
        for ends, given in (("2026-06-30", "2026-07-22"), ("2026-09-30", "2026-10-21"))
    ]
    fields = {
        "title": "Ward A",
        "professions": ("nursing",),
        "advice": ADVICE,
        "decisions": [decided],
        "reports": reports,
    }
    return AdviceLog.model_validate(fields)
