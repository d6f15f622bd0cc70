"""The roster of a period that is published."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.rows import RosterState
from api.web import not_found


def published_of(session: Session, period: rows.Period) -> rows.Roster:
    """It, or the problem that there is none."""
    row = published_if_any(session, period)
    if row is None:
        raise not_found("published roster")
    return row


def published_if_any(session: Session, period: rows.Period) -> rows.Roster | None:
    """It, if there is one."""
    shown = select(rows.Roster).where(rows.Roster.period_id == period.id, rows.Roster.state == RosterState.PUBLISHED)
    return session.scalars(shown).one_or_none()
