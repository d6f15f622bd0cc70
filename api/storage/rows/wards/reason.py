"""Why a pattern was agreed or somebody is away: for the person alone."""

from __future__ import annotations

from sqlalchemy import ForeignKey, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable


class Reason(Editable):
    """A person's own words beside a row that concerns them. No roster, export, log or other reader ever has them."""

    __tablename__ = "reasons"
    __table_args__ = (
        ForeignKeyConstraint(["ward_id", "person"], ["people.ward_id", "people.code"]),
        UniqueConstraint("about_kind", "about_id"),
    )

    ward_id: Mapped[str] = mapped_column(ForeignKey("wards.id"))
    person: Mapped[str]
    about_kind: Mapped[str]
    """Table of the row that the words are about."""
    about_id: Mapped[str]
    """Id of the row."""
    words: Mapped[str]
