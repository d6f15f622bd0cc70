"""Jobs: the database is the truth about them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable
from api.storage.types import plain


class JobState(StrEnum):
    """The life of a job. The last four are final."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CONFLICT = "conflict"
    CANCELLED = "cancelled"


class Job(Editable):
    """A piece of work: a pure function of `request`. Whoever runs it holds it by lease, and proves it by `attempt`."""

    __tablename__ = "jobs"
    audited: ClassVar = frozenset({"create"})
    __table_args__ = (Index(None, "state", "priority", "created_at"),)

    kind: Mapped[str]
    """Which pure function, such as solve."""
    ward_id: Mapped[str | None] = mapped_column(ForeignKey("wards.id"), index=True)
    period_id: Mapped[str | None] = mapped_column(ForeignKey("periods.id"), index=True)
    asked_by: Mapped[str | None] = mapped_column(ForeignKey("accounts.id"))
    state: Mapped[str] = mapped_column(default=JobState.QUEUED)
    priority: Mapped[int] = mapped_column(default=0)
    """Higher runs sooner."""
    cores: Mapped[int] = mapped_column(default=1)
    memory_mb: Mapped[int | None]
    seconds: Mapped[float | None]
    """How long it may run."""
    ward_document_id: Mapped[str | None] = mapped_column(ForeignKey("ward_documents.id"))
    request: Mapped[dict[str, object]] = plain()
    request_digest: Mapped[str] = mapped_column(index=True)
    """Digest of kind, ward and request: the same work has the same digest."""
    retry_of_id: Mapped[str | None] = mapped_column(ForeignKey("jobs.id"))
    cancel_asked_at: Mapped[dt.datetime | None]
    attempt: Mapped[int] = mapped_column(default=0)
    """Raised each time that the job is taken; a result of an earlier attempt is refused."""
    runner: Mapped[str | None]
    """Which service holds it."""
    lease_until: Mapped[dt.datetime | None] = mapped_column(index=True)
    """Until when it is held; then anybody may take it."""
    started_at: Mapped[dt.datetime | None]
    ended_at: Mapped[dt.datetime | None]
    value: Mapped[int | None]
    bound: Mapped[int | None]
    result: Mapped[dict[str, object] | None] = plain(deferred=True)
    """What it brought, by kind; for a cancelled job the best so far."""
    failure: Mapped[str | None]
    """Why it failed, without personal data."""
    roster_id: Mapped[str | None] = mapped_column(ForeignKey("rosters.id"))
    """The roster that it made."""
