"""A ward of a period out of rows."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

import roster.ward as nouns
from api.storage import rows
from api.storage.assembly.boards import board_of
from api.storage.assembly.lines import PARTS, gone, lines_of


def ward_of(session: Session, period: rows.Period) -> nouns.Ward:
    """The ward as a roster of the period is made from it. Raises WardError where its parts do not fit together yet."""
    ward = session.get_one(rows.Ward, period.ward_id)
    absent = gone(session, period)
    parts = {
        field: tuple(row.document for row in lines_of(session, kind, period, absent)) for field, kind in PARTS.items()
    }
    document: dict[str, Any] = {
        "pack": ward.pack,
        "ward": card_of(ward, session.get_one(rows.Board, ward.board_id)),
        "period": nouns.Period(start=period.start, days=period.days),
        **parts,
    }
    return nouns.parse_ward(document)


def card_of(ward: rows.Ward, board: rows.Board) -> nouns.WardCard:
    """What the ward is."""
    return nouns.WardCard.model_validate(
        {
            "id": ward.code,
            "title": ward.title,
            "kind": ward.kind,
            "beds": ward.beds,
            "board": board_of(board),
            "public_holidays": ward.public_holidays,
        }
    )
