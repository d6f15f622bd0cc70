"""Everything that is due for a financial year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from staffing_tools.duties.calendar import Due
from staffing_tools.findings import Finding
from staffing_tools.reports.machine import findings_form


def calendar_form(year: str, today: dt.date, dues: Iterable[Due], findings: Iterable[Finding]) -> dict[str, Any]:
    """Each thing that is due, with where its date comes from and how it stands."""
    due = [_due(each, today) for each in dues]
    return {"year": year, "today": str(today), "due": due, "findings": findings_form(findings)}


def _due(each: Due, today: dt.date) -> dict[str, Any]:
    return {
        "date": str(each.date),
        "section": each.section,
        "what": each.what,
        "about": each.about,
        "statutory": each.statutory,
        "source": each.source,
        "state": each.state(today),
        "done_on": str(each.done_on) if each.done_on else None,
    }
