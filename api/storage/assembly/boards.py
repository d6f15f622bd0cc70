"""Boards out of rows and into rows."""

from __future__ import annotations

import roster.ward as nouns
from api.storage import rows


def board_of(row: rows.Board) -> nouns.Board:
    """The board in a row."""
    return nouns.Board.model_validate(
        {"id": row.code, "title": row.title, "nation": row.nation, "absence_credit": row.absence_credit}
    )


def put_board(row: rows.Board, board: nouns.Board) -> None:
    """Make a row hold a board."""
    row.code, row.title = board.id, board.title
    row.nation, row.absence_credit = board.nation, board.absence_credit
