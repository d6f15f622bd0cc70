"""Rows that a request names, once it is clear that whoever asks may see them."""

from __future__ import annotations

from typing import Annotated, TypeVar

from fastapi import Path
from sqlalchemy.orm import Session

from api.signin import Action, Place
from api.storage import rows
from api.storage.ids import LENGTH
from api.web import Asking, not_found

RowId = Annotated[str, Path(min_length=LENGTH, max_length=LENGTH, pattern="^[0-9a-z]+$")]
R = TypeVar("R", bound=rows.Row)


def row_of(session: Session, kind: type[R], id_: str, what: str, **held: str) -> R:
    """A row by its id that holds these values in its columns. Raises the problem of one that is not there."""
    row = session.get(kind, id_)
    if row is None or any(getattr(row, column) != value for column, value in held.items()):
        raise not_found(what)
    return row


def board_for(session: Session, asking: Asking, id_: str, action: Action) -> rows.Board:
    """A board on which whoever asks may do this."""
    row = row_of(session, rows.Board, id_, "board")
    asking.must(action, Place(board_id=row.id), see=Action.READ_BOARD)
    return row


def ward_for(session: Session, asking: Asking, id_: str, action: Action, person: str | None = None) -> rows.Ward:
    """A ward on which whoever asks may do this, to a person of it if one is named."""
    row = row_of(session, rows.Ward, id_, "ward")
    must_on(asking, row, action, person)
    return row


def must_on(asking: Asking, ward: rows.Ward, action: Action, person: str | None = None) -> None:
    """Raises the problem of whoever may not do this on a ward, to a person of it if one is named."""
    asking.must(action, Place(ward.board_id, ward.id, person), see=Action.READ_WARD)


def period_for(session: Session, asking: Asking, ward_id: str, id_: str, action: Action) -> rows.Period:
    """A period of a ward on which whoever asks may do this."""
    ward_for(session, asking, ward_id, action)
    return row_of(session, rows.Period, id_, "period", ward_id=ward_id)
