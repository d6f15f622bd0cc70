"""What jobs told while they ran."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.clock import now
from api.storage.rows.base import Base
from api.storage.types import plain


class JobEvent(Base):
    """An event of a job, numbered from 1, by which a listener resumes. Rows are added and never edited."""

    __tablename__ = "job_events"
    audited: ClassVar = frozenset[str]()

    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    attempt: Mapped[int]
    at: Mapped[dt.datetime] = mapped_column(default=now)
    kind: Mapped[str]
    """Such as queued, started, progress, roster, ended."""
    document: Mapped[dict[str, object]] = plain()
