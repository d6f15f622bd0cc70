"""Staffing records of a board or a ward that are kept whole, each under its kind."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable
from api.storage.types import plain


class StaffingLog(Editable):
    """A versioned file of `staffing_tools`, such as the ladder, the plans or the advice; `kind` says which.

    Those of a whole board have no ward. `api.resources` checks the document against the record of its kind.
    """

    __tablename__ = "staffing_logs"
    __table_args__ = (UniqueConstraint("board_id", "ward_id", "kind", "code"),)

    board_id: Mapped[str] = mapped_column(ForeignKey("boards.id"))
    ward_id: Mapped[str | None] = mapped_column(ForeignKey("wards.id"), index=True)
    kind: Mapped[str]
    code: Mapped[str]
    """Short name among those of a kind, such as a year or a leader."""
    document: Mapped[dict[str, object]] = plain()
