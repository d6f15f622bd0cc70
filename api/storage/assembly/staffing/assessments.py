"""An assessment by the common staffing method out of its parts and the ward's own records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.assembly.staffing.entries import records, setup_of
from api.storage.assembly.staffing.logs import real_time_of
from api.storage.assembly.staffing.parts import parts_of
from api.storage.assembly.staffing.sets import set_of
from api.storage.assembly.staffing.sound import sound
from roster.ward import InputError, Problem
from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.method import Assessment, CompletedRecord, EngineInputs, MethodRecord
from staffing_tools.quality import QualityData
from staffing_tools.spans import DateSpan
from staffing_tools.tool import ToolRun, ToolSettings
from staffing_tools.ward import AssessedWard

WRITTEN = {
    "staffing": "staffing",
    "steps": "steps",
    "advice": "advice",
    "outside-assessments": "assessments",
    "risks": "risks",
    "decision": "decision",
    "signatures": "signatures",
    "feedback": "feedback",
}
"""Fields of the planner's record by the part that they are kept as."""


def assessment_of(session: Session, row: rows.Assessment, today: dt.date) -> Assessment:
    """The assessment as it stands. `today` counts where it has no day of its own. Raises InputError."""
    ward, parts = session.get_one(rows.Ward, row.ward_id), parts_of(session, row)
    board = session.get_one(rows.Board, ward.board_id)
    return Assessment(
        record=record_of(session, row),
        today=row.today or today,
        national=parts.get("national"),
        engine=_engine(session, ward, board, parts),
        judgement=parts.get("judgement"),
        quality=quality_of(session, ward, parts.get("quality")),
        real_time=_real_time(session, ward, parts.get("real-time")),
        experience=parts.get("experience", ()),
        catalogue=setup_of(session, "catalogue", board),
        facts=setup_of(session, "facts", board),
    )


@sound
def record_of(session: Session, row: rows.Assessment) -> MethodRecord:
    """What people wrote of it. Raises InputError where its parts do not fit together."""
    ward, parts = session.get_one(rows.Ward, row.ward_id), parts_of(session, row)
    previous = superseded_by(session, row)
    written = {field: parts[part] for part, field in WRITTEN.items() if part in parts}
    assessed = {"id": ward.code, "title": ward.title, "kind": row.ward_kind or ward.kind, "beds": ward.beds}
    head = {
        "id": row.code,
        "version": 1 if previous is None else previous.record.version + 1,
        "superseding_because": row.superseding_because,
        "ward": AssessedWard.model_validate(assessed),
        "year": row.year,
        "led_by": row.led_by,
    }
    return MethodRecord.model_validate(head | written)


def superseded_by(session: Session, row: rows.Assessment) -> CompletedRecord | None:
    """The completed record in whose place an assessment is made."""
    return None if row.supersedes_id is None else session.get_one(rows.Assessment, row.supersedes_id).completed


def completed_of(session: Session, ward: rows.Ward) -> tuple[CompletedRecord, ...]:
    """The completed records of a ward that nothing supersedes, in the order in which they were begun."""
    found = select(rows.Assessment).filter_by(ward_id=ward.id, state=rows.AssessmentState.COMPLETED)
    held = (row.completed for row in session.scalars(found.order_by(rows.Assessment.id)))
    return tuple(each for each in held if each is not None)


def chain_of(session: Session, row: rows.Assessment) -> tuple[CompletedRecord, ...]:
    """The completed records that lead to an assessment and its own, first to last."""
    earlier = (
        () if row.supersedes_id is None else chain_of(session, session.get_one(rows.Assessment, row.supersedes_id))
    )
    return earlier if row.completed is None else (*earlier, row.completed)


def _engine(session: Session, ward: rows.Ward, board: rows.Board, parts: Mapping[str, Any]) -> EngineInputs | None:
    run, engine = parts.get("tool-run"), parts.get("engine")
    if run is None or engine is None:
        return None
    coefficients = set_of(session, board, engine.coefficients, engine.version)
    if coefficients is None:
        message = "is no coefficient set of the board or of those that come with the program"
        raise InputError((Problem(("engine", "coefficients"), message),))
    settings = engine.settings or ToolSettings(allowance=coefficients.allowance, lead=coefficients.lead)
    own = run if run.entries else _counted(session, ward, run, run.dates)
    longer = parts.get("workload")
    return EngineInputs(own, coefficients, settings, longer and _counted(session, ward, run, longer))


def _counted(session: Session, ward: rows.Ward, run: ToolRun, dates: DateSpan) -> ToolRun:
    """The run with what the ward counted on some dates."""
    return run.model_copy(update={"entries": records(session, "daily-counts", ward, dates), "dates": dates})


@sound
def quality_of(session: Session, ward: rows.Ward, dates: DateSpan | None) -> QualityData | None:
    """Points of some dates, by measure."""
    if dates is None:
        return None
    points = sorted(records(session, "quality-points", ward, dates), key=lambda point: (point.measure, point.first))
    return QualityData(ward=ward.code, points=tuple(points))


def _real_time(session: Session, ward: rows.Ward, dates: DateSpan | None) -> RealTimeLog | None:
    return None if dates is None else real_time_of(session, ward, dates.last, dates.first)
