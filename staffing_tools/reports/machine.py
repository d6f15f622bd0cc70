"""Assessments in the machine form: plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.exact import WEEK, rounded
from staffing_tools.findings import Finding
from staffing_tools.method import Assessed, StepProgress
from staffing_tools.reports.figure import TracedFigure
from staffing_tools.reports.figures import figures_of
from staffing_tools.workload import Band, Meeting, WorkloadSpread

SHOWN_IN_TABLES = frozenset({"difference", "step-unconfirmed"})
"""Codes of findings that a reader sees in the tables of differences and steps."""


def assessed_form(assessed: Assessed, findings: Iterable[Finding]) -> dict[str, Any]:
    """The whole of an assessment; `findings` are its own with places in the words of the files."""
    record = assessed.assessment.record
    later, triangulation = assessed.later, assessed.triangulation
    return {
        "record": {"id": record.id, "version": record.version, "ward": record.ward.id, "year": record.year},
        "status": assessed.status,
        "steps": [_step(each) for each in assessed.steps],
        "triangulation": triangulation.model_dump(mode="json") if triangulation else None,
        "later_week": later.model_dump(mode="json") if later else None,
        "real_time": assessed.real_time.model_dump(mode="json") if assessed.real_time else None,
        "figures": [figure_form(each) for each in figures_of(assessed)],
        "findings": findings_form(findings),
    }


def _step(each: StepProgress) -> dict[str, Any]:
    return {
        "id": each.step.id,
        "section": each.step.section,
        "title": each.step.title,
        "state": each.state,
        "missing": list(each.missing),
        "to_be_confirmed": each.step.to_be_confirmed,
        "source": each.step.source,
    }


def figure_form(figure: TracedFigure) -> dict[str, Any]:
    """A figure with its exact value as a fraction, as printed, and what it was made from."""
    return figure.model_dump(mode="json", exclude={"places"}) | {"printed": str(figure.printed)}


def findings_form(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings with their places on one line."""
    return [
        {
            "severity": each.severity,
            "code": each.code,
            "date": str(each.date) if each.date else None,
            "place": each.where,
            "message": each.message,
        }
        for each in findings
    ]


def spread_form(spread: WorkloadSpread) -> dict[str, Any]:
    """The spread of a workload with its bands."""
    return {
        "days": spread.days,
        "samples": spread.how.samples,
        "seed": spread.how.seed,
        "wte": _band(spread.wte),
        "wte_for": {str(percent): _band(band) for percent, band in spread.wte_for},
        "parts": [
            {
                "code": part.code,
                "mean": _band(part.mean),
                "percentiles": {str(percent): _band(band) for percent, band in part.percentiles},
            }
            for part in spread.parts
        ],
    }


def meeting_form(meeting: Meeting) -> dict[str, Any]:
    """An establishment and the days that it would have met, with how that is worked out."""
    establishment, met = meeting.establishment, meeting.met
    return {
        "name": meeting.name,
        "wte": str(rounded(establishment.total_wte)),
        "steps": [{"words": step.words, "exact": str(step.value), "unit": step.unit} for step in establishment.steps],
        "hours_a_day": str(establishment.worked / WEEK),
        "days_met": met.days,
        "days": met.of,
        "percent": _band(meeting.share),
        "mean_hours_short": str(rounded(met.mean_short)),
        "parts": [
            {
                "code": part.code,
                "staff": str(rounded(part.staff)),
                "days_met": part.met.days,
                "percent": _band(part.share),
                "mean_staff_short": str(rounded(part.met.mean_short)),
            }
            for part in meeting.parts
        ],
    }


def _band(band: Band) -> dict[str, str]:
    return {"value": str(band.value), "low": str(band.low), "high": str(band.high)}
