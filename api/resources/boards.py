"""Boards."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from pydantic import Field
from sqlalchemy import select, true
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.resources.finding import RowId, board_for
from api.signin import Action, Place, reach
from api.storage import rows
from api.storage.assembly import board_of, put_board
from api.web import Answer, AskingDep, IfMatch, Kept, OnceDep, Page, PageQuery, etag, matching, page_of, unchanged

router = APIRouter(prefix="/boards", tags=["boards"])


class BoardKept(Kept):
    """A board as it is kept."""

    board: nouns.Board
    """The board."""


class BoardQuery(PageQuery):
    """Which boards."""

    code: str | None = Field(default=None, max_length=100)
    """The one that has this short name."""


BoardBody = Annotated[nouns.Board, Body()]


@router.get("")
def list_boards(asking: AskingDep, page: Annotated[BoardQuery, Query()]) -> Page[BoardKept]:
    """Boards that you may see."""
    within = reach(asking.actor, Action.READ_BOARD)
    found = select(rows.Board).where(true() if within.everywhere else rows.Board.id.in_(within.boards))
    with asking.database.read() as session:
        return page_of(session, matching(found, (rows.Board.code, page.code)), rows.Board, page, _form)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=BoardKept)
def create_board(once: OnceDep, board: BoardBody) -> JSONResponse:
    """Create a board."""
    once.asking.must(Action.WRITE_BOARD, Place())

    def work(session: Session) -> Answer:
        row = rows.Board()
        put_board(row, board)
        session.add(row)
        session.flush()
        return Answer(status.HTTP_201_CREATED, _form(row), etag(row))

    return once.do(board, work)


@router.get("/{board_id}")
def read_board(asking: AskingDep, board_id: RowId, response: Response) -> BoardKept:
    """A board."""
    with asking.database.read() as session:
        row = board_for(session, asking, board_id, Action.READ_BOARD)
        response.headers.update(etag(row))
        return _form(row)


@router.put("/{board_id}")
def change_board(
    asking: AskingDep, board_id: RowId, version: IfMatch, board: BoardBody, response: Response
) -> BoardKept:
    """Change a board."""
    with asking.database.write(asking.by) as session:
        row = board_for(session, asking, board_id, Action.WRITE_BOARD)
        unchanged(row, version)
        put_board(row, board)
        session.flush()
        response.headers.update(etag(row))
        return _form(row)


@router.delete("/{board_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove_board(asking: AskingDep, board_id: RowId, version: IfMatch) -> None:
    """Remove a board that has no wards."""
    with asking.database.write(asking.by) as session:
        row = board_for(session, asking, board_id, Action.WRITE_BOARD)
        unchanged(row, version)
        session.delete(row)


def _form(row: rows.Board) -> BoardKept:
    return BoardKept(id=row.id, version=row.version, board=board_of(row))
