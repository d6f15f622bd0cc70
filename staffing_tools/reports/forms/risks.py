"""Severe and recurrent risks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.duties.recurrent import PlanLog, Theme, plan_against
from staffing_tools.findings import Finding
from staffing_tools.reports.machine import findings_form


def risks_form(themes: Iterable[Theme], plans: PlanLog, findings: Iterable[Finding]) -> dict[str, Any]:
    """Each kind of risk on each ward: its risks, windows, and whether it is planned for."""
    return {"themes": [_theme(each, plans) for each in themes], "findings": findings_form(findings)}


def _theme(each: Theme, plans: PlanLog) -> dict[str, Any]:
    return {
        "ward": each.ward,
        "kind": each.kind,
        "risks": [{"id": one.id, "date": str(one.date), "score": one.score} for one in each.events],
        "severe": [one.id for one in each.severe],
        "windows": [
            {
                "days": int(peak.window.days.value),
                "recurrent_from": int(peak.window.count.value),
                "most": peak.count,
                "first": str(peak.dates.first),
                "last": str(peak.dates.last),
                "met": peak.is_met,
            }
            for peak in each.peaks
        ],
        "recurrent": each.is_recurrent,
        "planned": plan_against(each, plans) is not None,
    }
