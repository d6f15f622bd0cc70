"""Risks of staffing that staff named."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.staffing.record import StaffingRecord
from api.storage.types import document
from staffing_tools.duties.real_time import RaisedRisk


class Risk(StaffingRecord):
    """Risks of staffing that staff named. A record is a `staffing_tools.duties.real_time.RaisedRisk`."""

    __tablename__ = "risks"
    noun = RaisedRisk

    document: Mapped[RaisedRisk] = document(RaisedRisk)
    person: Mapped[str | None] = mapped_column(index=True)
    """Short name of whoever of the ward named it in their own account; nobody where it was named anonymously."""

    @classmethod
    def key(cls, noun: RaisedRisk) -> tuple[str, dt.date]:
        """Code and date of a record."""
        return noun.id, noun.raised_at.date()
