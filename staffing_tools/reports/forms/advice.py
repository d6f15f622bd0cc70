"""Clinical advice, departures from it, and the quarterly reports."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.duties.advice import AdviceLog, AdviceReport
from staffing_tools.findings import Finding
from staffing_tools.reports.machine import findings_form


def advice_form(
    log: AdviceLog, year: str, reports: Iterable[AdviceReport], findings: Iterable[Finding]
) -> dict[str, Any]:
    """Decisions on advice with what departures still owe, and the reports of a financial year."""
    form: dict[str, Any] = {"title": log.title, "year": year, "decisions": _decisions(log)}
    return form | {"reports": [_report(each, log) for each in reports], "findings": findings_form(findings)}


def _decisions(log: AdviceLog) -> list[dict[str, Any]]:
    return [
        {
            "id": each.id,
            "section": each.section,
            "decided_on": str(each.decided_on),
            "advice": list(each.advice),
            "departures": [
                {"advice": one.advice, "owed": list(one.missing), "disagreement": bool(one.disagreement)}
                for one in each.departures
            ],
        }
        for each in log.decisions
    ]


def _report(each: AdviceReport, log: AdviceLog) -> dict[str, Any]:
    given = log.given_on(each.profession, each.quarter.last)
    return {
        "profession": each.profession,
        "first": str(each.quarter.first),
        "last": str(each.quarter.last),
        "given_on": str(given) if given else None,
        "decisions": [one.id for one in each.decisions],
        "departures": [one.advice for one in each.departures],
        "disagreements": each.disagreements,
        "views": len(each.views),
    }
