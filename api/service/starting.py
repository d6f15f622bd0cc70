"""What has to be so before the service starts."""

from __future__ import annotations

from api.storage import Database
from api.storage.migrations import pending, upgrade


class NotCurrentError(RuntimeError):
    """The database is not of this version."""


def make_ready(database: Database) -> None:
    """Make a SQLite database, or bring it up to date; another one must be so already. Raises NotCurrentError."""
    if not pending(database):
        return
    if database.dialect != "sqlite":
        raise NotCurrentError("is not of this version; run roster db upgrade as the owner of its tables")
    upgrade(database)
