"""The version of a whole ward of a period."""

from __future__ import annotations

import hashlib

from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.assembly.lines import PARTS, query
from api.storage.json_text import canonical


def stamp_of(session: Session, period: rows.Period) -> str:
    """A digest that changes with any row that the period sees."""
    ward = session.get_one(rows.Ward, period.ward_id)
    board = session.get_one(rows.Board, ward.board_id)
    versions: list[object] = [[row.id, row.version] for row in (board, ward, period)]
    for kind in PARTS.values():
        found = session.execute(query(kind, period).with_only_columns(kind.id, kind.version))
        versions.append([list(row) for row in found])
    return hashlib.sha256(canonical(versions).encode()).hexdigest()[:32]
