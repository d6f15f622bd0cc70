"""Uses of agency workers."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped

from api.storage.rows.staffing.record import StaffingRecord
from api.storage.types import document
from staffing_tools.duties.agency import Occasion


class AgencyBooking(StaffingRecord):
    """Uses of agency workers. A record is a `staffing_tools.duties.agency.Occasion`."""

    __tablename__ = "agency_bookings"
    noun = Occasion

    document: Mapped[Occasion] = document(Occasion)

    @classmethod
    def key(cls, noun: Occasion) -> tuple[str, dt.date]:
        """Code and date of a record."""
        return noun.id, noun.start.date()
