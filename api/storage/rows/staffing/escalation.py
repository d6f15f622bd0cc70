"""Risks on their way up."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped

from api.storage.rows.staffing.record import StaffingRecord
from api.storage.types import document
from staffing_tools.duties.escalation import Escalation as EscalationNoun


class Escalation(StaffingRecord):
    """Risks on their way up. A record is a `staffing_tools.duties.escalation.Escalation`."""

    __tablename__ = "escalations"
    noun = EscalationNoun

    document: Mapped[EscalationNoun] = document(EscalationNoun)

    @classmethod
    def key(cls, noun: EscalationNoun) -> tuple[str, dt.date]:
        """Code and date of a record."""
        return noun.id, noun.raised_at.date()
