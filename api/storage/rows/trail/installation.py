"""What one database is."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from api.storage.rows.base import Row


class Installation(Row):
    """The one row that names this database, with the key of its digests."""

    __tablename__ = "installation"

    digest_key: Mapped[str]
