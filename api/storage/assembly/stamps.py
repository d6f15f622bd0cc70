"""The version of a whole ward of a period."""

from __future__ import annotations

import hashlib
from typing import Any

from sqlalchemy import BindParameter, CompoundSelect, bindparam, literal_column, select, union_all
from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.assembly.lines import PARTS, REACH, seen
from api.storage.json_text import canonical

_SEEN_BY: tuple[BindParameter[Any], ...] = (bindparam("ward"), bindparam("period"), bindparam("since"))
_LINES: CompoundSelect[Any] = union_all(
    *(
        select(literal_column(str(number)), kind.id, kind.version).where(*seen(kind, *_SEEN_BY))
        for number, kind in enumerate(PARTS.values())
    )
)
"""Part, id and version of every line that a period sees, in one statement."""


def stamp_of(session: Session, period: rows.Period) -> str:
    """A digest that changes with any row that the period sees."""
    ward = session.get_one(rows.Ward, period.ward_id)
    board = session.get_one(rows.Board, ward.board_id)
    about = {"ward": period.ward_id, "period": period.id, "since": period.start - REACH}
    lines = sorted(map(tuple, session.execute(_LINES, about)))
    versions = [[[row.id, row.version] for row in (board, ward, period)], lines]
    return hashlib.sha256(canonical(versions).encode()).hexdigest()[:32]
