"""What wards count in each part of each day."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped

from api.storage.rows.staffing.record import StaffingRecord
from api.storage.types import document
from staffing_tools.tool import Entry


class DailyCount(StaffingRecord):
    """The count of a part of a day. A record is a `staffing_tools.tool.Entry`."""

    __tablename__ = "daily_counts"
    noun = Entry

    document: Mapped[Entry] = document(Entry)

    @classmethod
    def key(cls, noun: Entry) -> tuple[str, dt.date]:
        """Code and date of a record."""
        return f"{noun.date}.{noun.part}", noun.date
