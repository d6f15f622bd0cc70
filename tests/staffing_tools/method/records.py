"""The worked example as a common staffing method record, finished or with parts left out."""

from __future__ import annotations

import datetime as dt
from typing import Any

from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.method import Assessment, EngineInputs, MethodRecord, method_steps
from staffing_tools.quality import QualityData
from staffing_tools.tool.national import NationalResult
from tests.staffing_tools.cases import TODAY, UPLIFT, WARD, judgement, local_set, run, settings, span

WORDS = {step.id: f"Considered: {step.title.lower()}." for step in method_steps() if "account" in step.needs}

STAFFING: dict[str, Any] = {
    "as_at": "2025-06-30",
    "dates": span().model_dump(),
    "week_minutes": 2220,
    "holds_lead": True,
    "lines": [
        {
            "role": "RN",
            "title": "Registered nurse",
            "funded": 16.5,
            "in_post": 14.4,
            "worked": 14,
            "bank": 1.5,
            "agency": 0.5,
            "excess": 0.2,
        },
        {
            "role": "HCSW",
            "title": "Healthcare support worker",
            "funded": 15,
            "in_post": 14,
            "worked": 13.8,
            "bank": 1.6,
            "agency": 0,
            "excess": 0,
        },
        {"role": "OT", "title": "Occupational therapist", "counted": False, "funded": 1, "in_post": 1},
    ],
}
"""Funded 31.50 and in post 28.40, the senior charge nurse among them."""

DECISION: dict[str, Any] = {
    "decided_on": "2025-08-20",
    "staffing": "change",
    "staffing_changes": [
        {"role": "RN", "wte": 1.4, "start": "2025-10-01"},
        {"role": "HCSW", "wte": -0.4, "start": "2025-10-01"},
    ],
    "staffing_reasons": "Tool and judgement differ; the vacancy is filled first.",
    "care": "no change",
    "care_reasons": "The model of care fits the needs of patients.",
    "agreed_wte": 32.5,
    "principles": "Needs of patients, wellbeing of staff and openness were weighed.",
    "review_on": "2026-02-20",
}

FINISHED: dict[str, Any] = {
    "id": "csm-a",
    "ward": WARD.model_dump(),
    "year": "2025-26",
    "led_by": "Charge nurse lead",
    "staffing": STAFFING,
    "steps": [
        *({"step": step, "words": words} for step, words in WORDS.items()),
        {"step": "b", "words": "Falls fell and violence rose."},
        {"step": "c-9", "words": "Nine red shifts, four of them at night."},
    ],
    "advice": [
        {
            "id": "adv-1",
            "adviser": "Lead nurse",
            "profession": "nursing",
            "given_on": "2025-08-01",
            "words": "Fill the vacancy.\nThen look again.",
        }
    ],
    "assessments": [
        {"title": "Visit report", "made_by": "Mental Welfare Commission", "made_on": "2025-03-01", "finding": "None."}
    ],
    "risks": [
        {
            "id": "nights",
            "words": "Nights with one registered nurse.",
            "mitigations": [{"words": "Twilight shift", "owner": "Ward lead"}],
            "residual": "medium",
            "review_on": "2027-02-20",
        }
    ],
    "decision": DECISION,
    "signatures": [{"name": "A Nurse", "capacity": "executive nurse director", "signed_on": "2025-08-21"}],
    "feedback": [{"shared_on": "2025-08-27", "how": "team meeting", "told": ["tool results", "steps", "decision"]}],
}

COMPLETED_ON = dt.date(2025, 9, 1)


def record(**changes: Any) -> MethodRecord:
    """The finished record, or with changed fields."""
    return MethodRecord.model_validate(FINISHED | changes)


def decided(**changes: Any) -> MethodRecord:
    """The finished record with a changed decision."""
    return record(decision=DECISION | changes)


def national(**changes: Any) -> NationalResult:
    """An invented result of the national tool that prints what the engine makes of the example."""
    fields: dict[str, Any] = {
        "id": "national-1",
        "ward": WARD,
        "tool": "mhld",
        "name": "MHLD tool",
        "version": "invented",
        "dates": span(),
        "printed_on": "2025-06-20",
        "wte": "34.05",
        "week_minutes": 2220,
        "holds_allowance": UPLIFT,
        "lead": {"wte": 1, "place": "inside"},
    }
    return NationalResult.model_validate(fields | changes)


def quality(measure: str = "falls") -> QualityData:
    """A measure in the period and in a month before it."""
    points = [
        {"measure": measure, "first": "2025-05-01", "last": "2025-05-31", "count": 9, "of": 600},
        {"measure": measure, "first": "2025-06-02", "last": "2025-06-15", "count": 6, "of": 273},
    ]
    return QualityData.model_validate({"ward": "A", "points": points})


def real_time(**changes: Any) -> RealTimeLog:
    """Two days of one shift: one green, one red that was escalated."""
    shifts = [
        {
            "date": "2025-06-02",
            "shift": "E",
            "required": {"RN": 3},
            "actual": {"RN": 3},
            "before": "green",
            "after": "green",
        },
        {
            "date": "2025-06-03",
            "shift": "E",
            "required": {"RN": 3},
            "actual": {"RN": 1},
            "before": "red",
            "after": "red",
        },
    ]
    fields: dict[str, Any] = {
        "ward": "A",
        "dates": {"first": "2025-06-02", "last": "2025-06-03"},
        "shifts": ["E"],
        "assessments": [shifts[0], shifts[1] | {"escalation": "e1"}],
    }
    return RealTimeLog.model_validate(fields | changes)


def engine() -> EngineInputs:
    """The engine's inputs of the worked example."""
    return EngineInputs(run(), local_set(), settings())


def assessment(**changes: Any) -> Assessment:
    """Everything at hand, on a day after the decision."""
    parts: dict[str, Any] = {
        "record": record(),
        "today": COMPLETED_ON,
        "national": national(),
        "engine": engine(),
        "judgement": judgement(),
        "quality": quality(),
        "real_time": real_time(),
    }
    return Assessment(**(parts | changes))


assert TODAY > COMPLETED_ON
