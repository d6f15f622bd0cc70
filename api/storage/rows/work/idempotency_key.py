"""Answers that were given, so that a request that is sent twice is done once."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Row
from api.storage.types import plain


class IdempotencyKey(Row):
    """A client's key for one request of an account, with the digest of the request and the answer that it had."""

    __tablename__ = "idempotency_keys"
    audited: ClassVar = frozenset[str]()
    __table_args__ = (UniqueConstraint("account_id", "key"),)

    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    key: Mapped[str]
    request_digest: Mapped[str]
    status: Mapped[int]
    headers: Mapped[dict[str, str]] = plain()
    body: Mapped[object] = plain()
    expires_at: Mapped[dt.datetime] = mapped_column(index=True)
