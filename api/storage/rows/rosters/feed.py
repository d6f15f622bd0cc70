"""Calendar feeds of people's own shifts."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Row


class Feed(Row):
    """A private address under which a person's calendar can be read until it is revoked. Only its digest is kept."""

    __tablename__ = "feeds"
    __table_args__ = (ForeignKeyConstraint(["ward_id", "person"], ["people.ward_id", "people.code"]),)

    ward_id: Mapped[str] = mapped_column(ForeignKey("wards.id"))
    person: Mapped[str]
    token_digest: Mapped[str] = mapped_column(unique=True)
    revoked_at: Mapped[dt.datetime | None]
