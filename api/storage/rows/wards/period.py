"""Roster periods of a ward."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable


class Period(Editable):
    """A roster period: the fields of `roster.ward.Period`, and until when staff may wish."""

    __tablename__ = "periods"
    __table_args__ = (UniqueConstraint("ward_id", "start"),)

    ward_id: Mapped[str] = mapped_column(ForeignKey("wards.id"))
    start: Mapped[dt.date]
    days: Mapped[int]
    wishes_close: Mapped[dt.date | None]
