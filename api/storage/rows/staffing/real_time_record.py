"""The staffing of shifts as it was assessed at the time."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped

from api.storage.rows.staffing.record import StaffingRecord
from api.storage.types import document
from staffing_tools.duties.real_time import ShiftAssessment


class RealTimeRecord(StaffingRecord):
    """The staffing of a shift. A record is a `staffing_tools.duties.real_time.ShiftAssessment`."""

    __tablename__ = "real_time_records"
    noun = ShiftAssessment

    document: Mapped[ShiftAssessment] = document(ShiftAssessment)

    @classmethod
    def key(cls, noun: ShiftAssessment) -> tuple[str, dt.date]:
        """Code and date of a record."""
        return f"{noun.date}.{noun.shift}", noun.date
