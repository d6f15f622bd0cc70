"""Roles that accounts hold."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.signin.actor import Held
from api.storage import rows
from api.storage.rows import Role


def roles_of(session: Session, account_id: str) -> tuple[Held, ...]:
    """Roles that an account holds; those on a ward also say its board."""
    found = (
        select(rows.Grant, rows.Ward.board_id)
        .outerjoin(rows.Ward, rows.Ward.id == rows.Grant.ward_id)
        .where(rows.Grant.account_id == account_id)
    )
    return tuple(
        Held(Role(grant.role), grant.board_id or board, grant.ward_id, grant.person)
        for grant, board in session.execute(found)
    )
