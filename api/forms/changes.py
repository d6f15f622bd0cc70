"""Changed cells in the machine form."""

from __future__ import annotations

from typing import Any

from roster.reports import CellChange


def change_form(change: CellChange) -> dict[str, Any]:
    """One changed cell in plain values."""
    return {
        "person": change.person,
        "date": change.date.isoformat(),
        "before": change.before,
        "after": change.after,
        "fell_away": change.fell_away,
        "notice_days": change.notice,
        "consent_needed": change.consent,
        "words": change.words,
    }
