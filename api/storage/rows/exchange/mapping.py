"""Mappings of other systems' tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable
from api.storage.types import plain


class ExchangeMapping(Editable):
    """Which column and code of another system is which of a ward's. The document says its own kind and version."""

    __tablename__ = "exchange_mappings"

    ward_id: Mapped[str] = mapped_column(ForeignKey("wards.id"), index=True)
    kind: Mapped[str]
    document: Mapped[dict[str, Any]] = plain()
