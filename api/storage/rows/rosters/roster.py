"""Rosters, as versions of a period's roster."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

import roster.ward as nouns
from api.storage.rows.base import Editable
from api.storage.types import document, plain


class RosterState(StrEnum):
    """The life of a roster: worked on, put forward, agreed, shown to staff, and replaced."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    APPROVED = "approved"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"


_PUBLISHED = text(f"state = '{RosterState.PUBLISHED}'")


class Roster(Editable):
    """A numbered roster of a period. Its cells are rows of their own; a period has at most one that is published."""

    __tablename__ = "rosters"
    __table_args__ = (
        UniqueConstraint("period_id", "number"),
        Index("uq_rosters_published", "period_id", unique=True, sqlite_where=_PUBLISHED, postgresql_where=_PUBLISHED),
    )

    ward_id: Mapped[str] = mapped_column(ForeignKey("wards.id"), index=True)
    period_id: Mapped[str] = mapped_column(ForeignKey("periods.id"))
    number: Mapped[int]
    """1, 2, 3 ... within the period."""
    state: Mapped[str] = mapped_column(default=RosterState.DRAFT)
    ward_document_id: Mapped[str | None] = mapped_column(ForeignKey("ward_documents.id"))
    """The ward as the roster was made from it."""
    based_on_id: Mapped[str | None] = mapped_column(ForeignKey("rosters.id"))
    """The roster that this one began as."""
    origin: Mapped[dict[str, str] | None] = plain()
    """The job that made it, by kind and id, and what it is in a few words; nothing where a person made it."""
    approved: Mapped[dt.date | None]
    """When it was fully approved."""
    published: Mapped[dt.date | None]
    """When staff were first shown it."""
    people: Mapped[list[str]] = plain()
    """Short names of the people, in the order of the rows."""
    in_charge: Mapped[tuple[nouns.InCharge, ...]] = document(tuple[nouns.InCharge, ...])
    proof: Mapped[nouns.Proof | None] = document(nouns.Proof)
