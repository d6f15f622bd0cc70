"""Agency work since April, one use of it above 150 % among them."""

from __future__ import annotations

from typing import Any

from staffing_tools.duties.agency import AgencyLog

COMPARATORS: tuple[dict[str, Any], ...] = (
    {
        "id": "band-5-night",
        "version": "2026-1",
        "title": "Band 5, nights, middle of the band",
        "components": (
            {"title": "pay", "hourly": "19.20"},
            {"title": "night enhancement", "hourly": "5.76"},
            {"title": "on-costs", "hourly": "6.44"},
        ),
        "left_out": "value added tax on the agency's side",
        "valid_from": "2026-04-01",
        "source": "Invented for this example",
        "confidence": "DESIGN",
    },
)

OCCASIONS = (
    ("a1", "2026-05-16T21:00", "2026-05-17T07:30", "438.00", "Two registered nurses sick at short notice; no bank."),
    ("a2", "2026-06-13T21:00", "2026-06-14T07:30", "482.50", "Second surge; bank and other wards had nobody."),
    ("a3", "2026-09-19T21:00", "2026-09-20T07:30", "455.00", "One to one for two patients; bank shift not filled."),
)
"""Id, start, end, charge in pounds, and circumstances. An employee would have cost £314.00 for ten hours."""


def agency() -> AgencyLog:
    """The log, with the reports of two quarters sent."""
    fixed: dict[str, Any] = {
        "worker": "w1",
        "agency": "Agency One",
        "contract": "framework",
        "ward": "ward-a",
        "role": "RN",
        "hours": 10,
        "comparator": "band-5-night",
        "reason": "short notice",
    }
    occasions = tuple(
        {
            "id": name,
            "start": start,
            "end": end,
            "charge": charge,
            "circumstances": circumstances,
            "nurse_approved": f"{start[:10]}T17:00",
            "medical_approved": f"{start[:10]}T17:20",
        }
        | fixed
        for name, start, end, charge, circumstances in OCCASIONS
    )
    sent = (
        {"quarter_ends": "2026-06-30", "sent_on": "2026-07-20", "occasions": 1},
        {"quarter_ends": "2026-09-30", "sent_on": "2026-10-19", "occasions": 0},
    )
    fields = {"title": "Ward A", "comparators": COMPARATORS, "occasions": occasions, "returns": sent}
    return AgencyLog.model_validate(fields)
