"""Roles of accounts, and where they hold."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import ForeignKey, ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Row


class Role(StrEnum):
    """What an account may be."""

    STAFF = "staff"
    WARD_MANAGER = "ward manager"
    PLANNER = "planner"
    BOARD_READER = "board reader"
    ADMIN = "admin"


class Grant(Row):
    """A role of an account: on a ward, on every ward of a board, or everywhere. For staff, as which person."""

    __tablename__ = "grants"
    __table_args__ = (ForeignKeyConstraint(["ward_id", "person"], ["people.ward_id", "people.code"]),)

    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    role: Mapped[str]
    board_id: Mapped[str | None] = mapped_column(ForeignKey("boards.id"))
    ward_id: Mapped[str | None] = mapped_column(ForeignKey("wards.id"), index=True)
    person: Mapped[str | None]
