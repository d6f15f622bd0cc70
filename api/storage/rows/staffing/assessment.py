"""Assessments by the common staffing method."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable
from api.storage.types import document, plain
from staffing_tools.method import CompletedRecord


class AssessmentState(StrEnum):
    """An assessment is open until its record is completed; a completed one is only superseded."""

    OPEN = "open"
    COMPLETED = "completed"
    SUPERSEDED = "superseded"


class Assessment(Editable):
    """An assessment of a ward. Its parts are rows of their own; the completed record is sealed and never changed."""

    __tablename__ = "assessments"
    __table_args__ = (UniqueConstraint("ward_id", "code"),)

    ward_id: Mapped[str] = mapped_column(ForeignKey("wards.id"))
    code: Mapped[str]
    """Short name of its record."""
    year: Mapped[str] = mapped_column(server_default="")
    """The financial year, such as 2025-26."""
    ward_kind: Mapped[str] = mapped_column(server_default="")
    """Kind of ward in the words of the Act's tools; empty where the ward's own kind is one of these."""
    led_by: Mapped[str] = mapped_column(server_default="")
    """Who leads the use of the method."""
    state: Mapped[str] = mapped_column(default=AssessmentState.OPEN)
    today: Mapped[dt.date | None]
    """The day that it is assessed for; left out, the day on which it is read."""
    supersedes_id: Mapped[str | None] = mapped_column(ForeignKey("assessments.id"))
    superseding_because: Mapped[str] = mapped_column(server_default="")
    """Why it supersedes another, where it does."""
    completed: Mapped[CompletedRecord | None] = document(CompletedRecord, deferred=True)


class AssessmentPart(Editable):
    """A part of an assessment: what people write, a tool's result, judgement, dates of daily data and the like.

    `kind` is known to `api.storage.assembly.staffing`, `number` tells several of a kind apart.
    """

    __tablename__ = "assessment_parts"
    __table_args__ = (UniqueConstraint("assessment_id", "kind", "number"),)

    assessment_id: Mapped[str] = mapped_column(ForeignKey("assessments.id", ondelete="CASCADE"))
    kind: Mapped[str]
    number: Mapped[int] = mapped_column(default=1)
    document: Mapped[dict[str, object]] = plain()
