"""Health boards."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable


class Board(Editable):
    """A health board: the fields of `roster.ward.Board`."""

    __tablename__ = "boards"

    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    nation: Mapped[str]
    absence_credit: Mapped[str]
