"""What was counted for quality measures."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped

from api.storage.rows.staffing.record import StaffingRecord
from api.storage.types import document
from staffing_tools.quality import Point


class QualityPoint(StaffingRecord):
    """A point of a quality measure. A record is a `staffing_tools.quality.Point`."""

    __tablename__ = "quality_points"
    noun = Point

    document: Mapped[Point] = document(Point)

    @classmethod
    def key(cls, noun: Point) -> tuple[str, dt.date]:
        """Code and date of a record."""
        return f"{noun.measure}.{noun.first}", noun.first
