"""Whole wards: everything that a roster of a period is made from, in one document, in and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Response, status
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.resources.finding import RowId, board_for, period_for
from api.signin import Action, Place
from api.storage import rows
from api.storage.assembly import put_ward, stamp_of, ward_of
from api.web import Answer, AskingDep, IfMatch, OnceDep, ProblemError, note_read

router = APIRouter(tags=["ward files"])

WardFileBody = Annotated[nouns.Ward, Body()]


class WardFileKept(BaseModel):
    """Where a ward file went."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    ward_id: str
    """Id of the ward."""
    period_id: str
    """Id of the period."""


@router.post("/boards/{board_id}/ward-files", status_code=status.HTTP_201_CREATED, response_model=WardFileKept)
def create_ward_file(once: OnceDep, board_id: RowId, ward: WardFileBody) -> JSONResponse:
    """Create a ward with its first period and all parts from a ward file; nothing is created if anything is wrong."""

    def work(session: Session) -> Answer:
        board = board_for(session, once.asking, board_id, Action.READ_BOARD)
        once.asking.must(Action.WRITE_WARD, Place(board_id=board.id))
        if _is_there(session, board, ward.ward.id):
            detail = "The board has a ward of this name; write to the ward file of one of its periods."
            raise ProblemError(409, "conflict", detail)
        period = put_ward(session, board, ward)
        ward_of(session, period)
        body = WardFileKept(ward_id=period.ward_id, period_id=period.id)
        return Answer(status.HTTP_201_CREATED, body, _etag(session, period))

    return once.do(ward, work)


@router.get("/wards/{ward_id}/periods/{period_id}/ward-file")
def read_ward_file(asking: AskingDep, ward_id: RowId, period_id: RowId, response: Response) -> nouns.Ward:
    """The ward as rosters of the period are made from it; a problem names every part that does not fit yet."""
    with asking.database.read() as session:
        period = period_for(session, asking, ward_id, period_id, Action.READ_PERSONAL)
        response.headers.update(_etag(session, period))
        ward = ward_of(session, period)
    note_read(asking, period, "read ward file")
    return ward


@router.put("/wards/{ward_id}/periods/{period_id}/ward-file")
def change_ward_file(
    asking: AskingDep, ward_id: RowId, period_id: RowId, version: IfMatch, ward: WardFileBody, response: Response
) -> nouns.Ward:
    """Make the ward and this period what a ward file says; lines that stay the same are left alone."""
    with asking.database.write(asking.by) as session:
        period = period_for(session, asking, ward_id, period_id, Action.WRITE_WARD)
        row = session.get_one(rows.Ward, ward_id, with_for_update=True)
        if version != _etag(session, period)["ETag"]:
            detail = "A part of it was changed since; read it again and repeat your edit."
            raise ProblemError(412, "changed", detail)
        if (ward.ward.id, ward.period.start) != (row.code, period.start):
            raise ProblemError(409, "conflict", "The file is of another ward or period.")
        put_ward(session, session.get_one(rows.Board, row.board_id), ward)
        response.headers.update(_etag(session, period))
        return ward_of(session, period)


def _is_there(session: Session, board: rows.Board, code: str) -> bool:
    return session.query(rows.Ward.id).filter_by(board_id=board.id, code=code).first() is not None


def _etag(session: Session, period: rows.Period) -> dict[str, str]:
    return {"ETag": f'"{stamp_of(session, period)}"'}
