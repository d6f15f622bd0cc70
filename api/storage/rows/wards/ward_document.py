"""Wards as they were when something was made from them."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

import roster.ward as nouns
from api.storage.rows.base import Row
from api.storage.types import document


class WardDocument(Row):
    """A ward and period as a solve or a publication saw them. The id is the digest of the document; never changed."""

    __tablename__ = "ward_documents"
    audited: ClassVar = frozenset[str]()

    ward_id: Mapped[str] = mapped_column(ForeignKey("wards.id"), index=True)
    document: Mapped[nouns.Ward] = document(nouns.Ward)
