"""The audit trail."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Base


class Audit(Base):
    """Who did what to which row, and when. Each row carries the digest of the one before it; none is ever changed.

    Digests of what was there before and after are keyed, so they tell nobody what it was. No personal data beyond ids.
    """

    __tablename__ = "audit"
    audited: ClassVar = frozenset[str]()

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[dt.datetime]
    actor: Mapped[str]
    """Id of the account, or what acted: "command line", "job"."""
    action: Mapped[str]
    """Such as create, change, remove, read, sign in."""
    subject: Mapped[str]
    """Table of the row."""
    subject_id: Mapped[str]
    ward_id: Mapped[str | None] = mapped_column(index=True)
    request_id: Mapped[str | None]
    before: Mapped[str | None]
    after: Mapped[str | None]
    previous: Mapped[str]
    digest: Mapped[str] = mapped_column(unique=True)
