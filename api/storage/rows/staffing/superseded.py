"""Staffing records as they were before others took their place."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Row
from api.storage.types import plain


class SupersededRecord(Row):
    """A record that was sealed or reported, as it was, and why another stands in its place. Rows are never edited."""

    __tablename__ = "superseded_records"
    __table_args__ = (Index(None, "kind", "record_id"),)

    board_id: Mapped[str] = mapped_column(ForeignKey("boards.id"))
    ward_id: Mapped[str | None] = mapped_column(ForeignKey("wards.id"))
    kind: Mapped[str]
    record_id: Mapped[str]
    """Id of the row that holds the record in its place."""
    record_version: Mapped[int]
    because: Mapped[str]
    document: Mapped[dict[str, object]] = plain()
