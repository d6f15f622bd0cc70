"""Wards."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable
from api.storage.types import plain


class Ward(Editable):
    """A ward of a board: the fields of `roster.ward.WardCard`, and the rule pack. Its parts are rows of their own."""

    __tablename__ = "wards"
    __table_args__ = (UniqueConstraint("board_id", "code"),)

    board_id: Mapped[str] = mapped_column(ForeignKey("boards.id"))
    code: Mapped[str]
    title: Mapped[str]
    kind: Mapped[str]
    beds: Mapped[int]
    pack: Mapped[str]
    public_holidays: Mapped[list[str]] = plain()
