"""Wards."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from pydantic import Field
from sqlalchemy import or_, select, true
from sqlalchemy.orm import Session

from api.resources.finding import RowId, board_for, ward_for
from api.signin import Action, Place, reach
from api.storage import rows
from api.web import (
    Answer,
    AskingDep,
    IfMatch,
    Kept,
    OnceDep,
    Page,
    PageQuery,
    Received,
    etag,
    matching,
    page_of,
    unchanged,
)
from roster.ward.base import Dates, Id, Title

router = APIRouter(tags=["wards"])


class WardForm(Received):
    """What a ward is."""

    id: Id
    """Short name of the ward."""
    title: Title
    """Name of the ward in full."""
    kind: Title
    """Kind of ward, such as acute adult."""
    beds: int = Field(ge=1, le=200)
    """Number of beds."""
    public_holidays: Dates = ()
    """Dates of public holidays."""
    pack: Id = "nhs-scotland"
    """The rule pack that holds."""


class WardKept(Kept):
    """A ward as it is kept; its parts are resources of their own."""

    board_id: str
    """Id of its board."""
    ward: WardForm
    """What the ward is."""


class WardQuery(PageQuery):
    """Which wards."""

    board_id: str | None = Field(default=None, max_length=40)
    """Those of one board."""
    code: str | None = Field(default=None, max_length=100)
    """Those that have this short name."""


WardBody = Annotated[WardForm, Body()]


@router.get("/wards")
def list_wards(asking: AskingDep, page: Annotated[WardQuery, Query()]) -> Page[WardKept]:
    """Wards that you may see."""
    within = reach(asking.actor, Action.READ_WARD)
    seen = or_(rows.Ward.id.in_(within.wards), rows.Ward.board_id.in_(within.boards))
    found = select(rows.Ward).where(true() if within.everywhere else seen)
    found = matching(found, (rows.Ward.board_id, page.board_id), (rows.Ward.code, page.code))
    with asking.database.read() as session:
        return page_of(session, found, rows.Ward, page, _form)


@router.post("/boards/{board_id}/wards", status_code=status.HTTP_201_CREATED, response_model=WardKept)
def create_ward(once: OnceDep, board_id: RowId, ward: WardBody) -> JSONResponse:
    """Create a ward of a board, without parts."""

    def work(session: Session) -> Answer:
        board = board_for(session, once.asking, board_id, Action.READ_BOARD)
        once.asking.must(Action.WRITE_WARD, Place(board_id=board.id))
        row = rows.Ward(board_id=board.id)
        _put(row, ward)
        session.add(row)
        session.flush()
        return Answer(status.HTTP_201_CREATED, _form(row), etag(row))

    return once.do(ward, work)


@router.get("/wards/{ward_id}")
def read_ward(asking: AskingDep, ward_id: RowId, response: Response) -> WardKept:
    """A ward."""
    with asking.database.read() as session:
        row = ward_for(session, asking, ward_id, Action.READ_WARD)
        response.headers.update(etag(row))
        return _form(row)


@router.put("/wards/{ward_id}")
def change_ward(asking: AskingDep, ward_id: RowId, version: IfMatch, ward: WardBody, response: Response) -> WardKept:
    """Change what a ward is."""
    with asking.database.write(asking.by) as session:
        row = ward_for(session, asking, ward_id, Action.WRITE_WARD)
        unchanged(row, version)
        _put(row, ward)
        session.flush()
        response.headers.update(etag(row))
        return _form(row)


@router.delete("/wards/{ward_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove_ward(asking: AskingDep, ward_id: RowId, version: IfMatch) -> None:
    """Remove a ward that has no parts and periods."""
    with asking.database.write(asking.by) as session:
        row = ward_for(session, asking, ward_id, Action.WRITE_WARD)
        unchanged(row, version)
        session.delete(row)


def _put(row: rows.Ward, ward: WardForm) -> None:
    row.code, row.title, row.kind, row.beds, row.pack = ward.id, ward.title, ward.kind, ward.beds, ward.pack
    row.public_holidays = [date.isoformat() for date in ward.public_holidays]


def _form(row: rows.Ward) -> WardKept:
    ward = WardForm.model_validate(
        {
            "id": row.code,
            "title": row.title,
            "kind": row.kind,
            "beds": row.beds,
            "pack": row.pack,
            "public_holidays": row.public_holidays,
        }
    )
    return WardKept(id=row.id, version=row.version, board_id=row.board_id, ward=ward)
