"""Coefficient sets of a board. They are never changed, and never given out again: a set may be licensed."""

from __future__ import annotations

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.forms import form_of
from staffing_tools.tool.coefficients import CoefficientSet, shipped_sets

KIND = "coefficient-sets"
_FORM = form_of(CoefficientSet)


def set_query(board: rows.Board) -> Select[rows.StaffingLog]:
    """The rows of a board's sets."""
    return select(rows.StaffingLog).filter_by(board_id=board.id, ward_id=None, kind=KIND)


def set_in(row: rows.StaffingLog) -> CoefficientSet:
    """The set that a row holds."""
    held: CoefficientSet = _FORM.read(row.document)
    return held


def add_set(session: Session, board: rows.Board, coefficients: CoefficientSet) -> rows.StaffingLog:
    """Add a set under its id and version."""
    row = rows.StaffingLog(
        board_id=board.id,
        kind=KIND,
        code=f"{coefficients.id}.{coefficients.version}",
        date=coefficients.valid_from,
        document=_FORM.write(coefficients),
    )
    session.add(row)
    session.flush()
    return row


def set_of(session: Session, board: rows.Board, id_: str, version: str | None) -> CoefficientSet | None:
    """A set of the board's, or else of those that come with the program: this version, or the one added last."""
    own = (set_in(row) for row in session.scalars(set_query(board).order_by(rows.StaffingLog.id)))
    for found in (list(own), list(shipped_sets())):
        fitting = [each for each in found if each.id == id_ and version in (None, each.version)]
        if fitting:
            return fitting[-1]
    return None
