"""Accounts."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable


class Account(Editable):
    """Somebody, or something, that signs in: by password, by an identity provider, or by API keys alone."""

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("issuer", "subject"),)

    name: Mapped[str] = mapped_column(unique=True)
    """What is typed at sign-in, in small letters."""
    password_hash: Mapped[str | None]
    """By argon2; nothing where the account has no password."""
    issuer: Mapped[str | None]
    """The identity provider."""
    subject: Mapped[str | None]
    """Who the provider says it is."""
    disabled_at: Mapped[dt.datetime | None]
