"""Changes to rosters since they were published."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

import roster.ward as nouns
from api.storage.rows.base import Row
from api.storage.types import document


class RosterChange(Row):
    """One cell changed after publication, in order. Rows are added and never edited."""

    __tablename__ = "roster_changes"
    __table_args__ = (UniqueConstraint("roster_id", "number"),)

    roster_id: Mapped[str] = mapped_column(ForeignKey("rosters.id", ondelete="CASCADE"))
    number: Mapped[int]
    document: Mapped[nouns.Change] = document(nouns.Change)
