"""What the board collects for its annual report, beside what records and logs show."""

from __future__ import annotations

from examples.invent.ward import WARD
from staffing_tools.duties.annual import AnnualReport

BOARD = "An invented board"


def annual() -> AnnualReport:
    """Evidence and challenges of 2026-27 so far."""
    return AnnualReport.model_validate(
        {
            "board": BOARD,
            "year": "2026-27",
            "wards": (WARD.id,),
            "evidence": (
                {
                    "section": "12IA",
                    "words": "A staffing group with the nurse and medical directors met every month.",
                    "source": "minutes of the staffing group",
                },
                {
                    "section": "12IH",
                    "words": "Senior charge nurses are outside the numbers by policy.",
                    "source": "policy on time to lead",
                },
            ),
            "challenges": (
                {
                    "section": "12IA",
                    "words": "Registered nurses on nights, where one of two is away at short notice.",
                    "steps": "Bank nurses are asked first for nights; both vacancies are being filled.",
                },
                {
                    "section": "12IJ",
                    "words": "Continuous intervention differs between the tool and professional judgement.",
                    "steps": "The spread over the year is put beside both.",
                },
                {
                    "section": "12IL",
                    "words": "Staff on nights hear of results later than others.",
                    "steps": "A page on the notice board and a meeting at the evening handover.",
                },
            ),
        }
    )
