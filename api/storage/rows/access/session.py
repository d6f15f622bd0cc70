"""Who is signed in."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Row


class SignedIn(Row):
    """A session of an account. Only the digest of its token is kept."""

    __tablename__ = "sessions"

    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    digest: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[dt.datetime] = mapped_column(index=True)
    last_used_at: Mapped[dt.datetime | None]
    ended_at: Mapped[dt.datetime | None]
