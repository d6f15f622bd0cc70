"""Attempts to sign in."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Row


class SignInAttempt(Row):
    """An attempt that did not, or not yet, succeed. Of the name and the address only keyed digests are kept."""

    __tablename__ = "sign_in_attempts"
    audited: ClassVar = frozenset[str]()

    name_digest: Mapped[str] = mapped_column(index=True)
    address_digest: Mapped[str] = mapped_column(index=True)
