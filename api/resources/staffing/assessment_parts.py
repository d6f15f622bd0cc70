"""Parts of an assessment, put one by one: what people write, tool, judgement, and dates of the ward's own records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Annotated, Any, Generic, TypeVar

from fastapi import APIRouter, Body, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select

from api.resources.finding import RowId
from api.resources.staffing.assessment_rows import assessment_for, open_assessment, touch
from api.signin import Action
from api.storage import rows
from api.storage.assembly.staffing import PARTS, part_in, part_row, put_part, record_of
from api.web import (
    DESCRIBED,
    AskingDep,
    IfMatch,
    IfThere,
    Kept,
    etag,
    not_found,
    note_read,
    unchanged,
    unchanged_if_there,
)

P = TypeVar("P")
PREFIX = "/wards/{ward_id}/assessments/{assessment_id}/parts"

WORDS = {
    "staffing": "Staffing: funded, in post, worked",
    "steps": "What is said of each step",
    "advice": "Clinical advice",
    "outside-assessments": "Assessments by others",
    "risks": "Risks and their mitigation",
    "decision": "The decision",
    "signatures": "Signatures",
    "feedback": "What employees were told",
    "national": "The prescribed tool's result as printed",
    "tool-run": "The tool run, which counts what the ward counted on its dates where it has no entries of its own",
    "engine": "Coefficient set and settings of the indicative engine",
    "workload": "Dates of the ward's counts that show the spread of workload",
    "judgement": "Professional judgement",
    "quality": "Dates of the ward's quality measures",
    "real-time": "Dates of the ward's real-time records",
    "experience": "What rosters planned and what was found",
}
"""What each part is."""


class PartKept(Kept, Generic[P]):
    """A part of an assessment as it is kept."""

    model_config = DESCRIBED

    part: P = Field(description="The part.")


class PartTold(Kept):
    """A part that is there."""

    kind: str
    """Which part."""
    updated_at: dt.datetime
    """When it was last edited."""


class PartsTold(BaseModel):
    """The parts of an assessment."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    items: list[PartTold]
    """Those that are there."""
    missing: list[str]
    """Those that are not."""


def router() -> APIRouter:
    """The routes of every part."""
    every = APIRouter(prefix=PREFIX, tags=["assessments"])
    every.add_api_route("", list_parts, summary="Which parts an assessment has")
    for kind, noun in PARTS.items():
        _add_routes(every, kind, noun)
    return every


def list_parts(asking: AskingDep, ward_id: RowId, assessment_id: RowId) -> PartsTold:
    """Which parts an assessment has, and which not."""
    with asking.database.read() as session:
        row = assessment_for(session, asking, ward_id, assessment_id, Action.READ_STAFFING)
        found = select(rows.AssessmentPart).filter_by(assessment_id=row.id).order_by(rows.AssessmentPart.id)
        items = [
            PartTold(id=each.id, version=each.version, kind=each.kind, updated_at=each.updated_at)
            for each in session.scalars(found)
        ]
    there = {each.kind for each in items}
    return PartsTold(items=items, missing=[kind for kind in PARTS if kind not in there])


def _add_routes(routes: APIRouter, kind: str, noun: Any) -> None:
    """Read, put and remove a part, in the shape of its noun."""
    kept = PartKept.__class_getitem__(noun)
    words, named = WORDS[kind], kind.replace("-", "_")
    change = _change(kind)
    change.__annotations__["part"] = Annotated[noun, Body()]
    routes.add_api_route(f"/{kind}", _read(kind), name=f"read_part_{named}", summary=words, response_model=kept)
    options = {"methods": ["PUT"], "name": f"change_part_{named}", "summary": f"Put: {words[0].lower()}{words[1:]}"}
    routes.add_api_route(f"/{kind}", change, response_model=kept, **options)  # type: ignore[arg-type]
    options = {
        "methods": ["DELETE"],
        "name": f"remove_part_{named}",
        "summary": f"Remove: {words[0].lower()}{words[1:]}",
    }
    routes.add_api_route(f"/{kind}", _remove(kind), status_code=204, **options)  # type: ignore[arg-type]


def _read(kind: str) -> Callable[..., Any]:
    def read(asking: AskingDep, ward_id: RowId, assessment_id: RowId, response: Response) -> Any:
        with asking.database.read() as session:
            assessment = assessment_for(session, asking, ward_id, assessment_id, Action.READ_STAFFING)
            row = part_row(session, assessment, kind)
            if row is None:
                raise not_found("part")
        note_read(asking, row, f"read {kind}")
        response.headers.update(etag(row))
        return PartKept(id=row.id, version=row.version, part=part_in(row))

    return read


def _change(kind: str) -> Callable[..., Any]:
    def change(
        asking: AskingDep, ward_id: RowId, assessment_id: RowId, version: IfThere, part: Any, response: Response
    ) -> Any:
        with asking.database.write(asking.by) as session:
            assessment = open_assessment(session, asking, ward_id, assessment_id)
            unchanged_if_there(part_row(session, assessment, kind), version)
            row = put_part(session, assessment, kind, part)
            record_of(session, assessment)
            touch(assessment)
            response.headers.update(etag(row))
            return PartKept(id=row.id, version=row.version, part=part)

    return change


def _remove(kind: str) -> Callable[..., Any]:
    def remove(asking: AskingDep, ward_id: RowId, assessment_id: RowId, version: IfMatch) -> None:
        with asking.database.write(asking.by) as session:
            assessment = open_assessment(session, asking, ward_id, assessment_id)
            row = part_row(session, assessment, kind)
            if row is None:
                raise not_found("part")
            unchanged(row, version)
            session.delete(row)
            session.flush()
            record_of(session, assessment)
            touch(assessment)

    return remove
