"""Wards in databases, for tests."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.storage import COMMAND_LINE, Database, rows
from api.storage.assembly import put_board, put_ward
from roster.ward import Board, Ward


def stored_board(session: Session, board: Board) -> rows.Board:
    """The row of a board, which is made if it is not there."""
    row = session.scalars(select(rows.Board).where(rows.Board.code == board.id)).one_or_none() or rows.Board()
    put_board(row, board)
    session.add(row)
    session.flush()
    return row


def stored_ward(database: Database, ward: Ward) -> rows.Period:
    """The period of a ward that is put into the database."""
    with database.write(COMMAND_LINE) as session:
        return put_ward(session, stored_board(session, ward.ward.board), ward)
