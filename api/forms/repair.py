"""A repair in the machine form."""

from __future__ import annotations

from typing import Any

from api.forms.changes import change_form
from api.rostering import RosterRepair
from api.rostering.repairing.words import added_hours, outcome


def repair_form(found: RosterRepair) -> dict[str, Any]:
    """Everything of a repair in plain values, but for the roster itself."""
    repaired = found.repaired
    return {
        "first_date": found.first.isoformat(),
        "status": repaired.status,
        "fell_away": len(found.fell_away),
        "changed": len(found.asked),
        "fewest": repaired.least,
        "proved": repaired.proved,
        "breaches": repaired.breaches,
        "value": repaired.value,
        "seconds": round(repaired.seconds, 3),
        "effort": round(repaired.effort, 3),
        "changes": [change_form(change) for change in found.changes],
        "added_minutes": [
            {"person": person, "minutes": more, "net_minutes": net} for person, more, net in added_hours(found)
        ],
        "words": list(outcome(found)),
    }
