"""Sign-ins that are under way at an identity provider."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Row


class SignInFlow(Row):
    """A browser that was sent to an identity provider and may come back once. Only digests of its words are kept."""

    __tablename__ = "sign_in_flows"
    audited: ClassVar = frozenset[str]()

    digest: Mapped[str] = mapped_column(unique=True)
    """Of what the browser holds in a cookie."""
    state_digest: Mapped[str]
    """Of what goes through the provider."""
    expires_at: Mapped[dt.datetime] = mapped_column(index=True)
