"""Staffing records that have no table of their own, each under its kind."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable
from api.storage.types import plain

OF_BOARD = text("ward_id IS NULL")


class StaffingLog(Editable):
    """An entry of a log of `staffing_tools`, or what a board or ward has set up; `kind` says which.

    Those of a whole board have no ward. `api.storage.assembly.staffing` knows what a document of each kind is.
    """

    __tablename__ = "staffing_logs"
    __table_args__ = (
        UniqueConstraint("board_id", "ward_id", "kind", "code"),
        Index(
            "uq_staffing_logs_of_board",
            *("board_id", "kind", "code"),
            unique=True,
            sqlite_where=OF_BOARD,
            postgresql_where=OF_BOARD,
        ),
    )

    board_id: Mapped[str] = mapped_column(ForeignKey("boards.id"))
    ward_id: Mapped[str | None] = mapped_column(ForeignKey("wards.id"), index=True)
    kind: Mapped[str]
    code: Mapped[str]
    """Short name among those of a kind."""
    date: Mapped[dt.date | None]
    """When it happened, where it has a date."""
    document: Mapped[dict[str, object]] = plain()
