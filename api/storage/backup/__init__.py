"""Backups of a database that is in use, and databases out of backups."""

from __future__ import annotations

from pathlib import Path

from api.storage.backup import postgresql, sqlite
from api.storage.backup.errors import BackupError
from api.storage.database import Database

_WAYS = {"sqlite": sqlite, "postgresql": postgresql}


def backup(database: Database, target: Path) -> None:
    """Write all of a database, as it is at one moment, to a file: whole or not at all. Raises BackupError, OSError."""
    _WAYS[database.dialect].backup(database, target)


def restore(database: Database, source: Path, *, replace: bool = False) -> None:
    """Make a database what a backup of its kind holds, all or nothing; one that is not empty only to `replace` it.

    Raises BackupError.
    """
    _WAYS[database.dialect].restore(database, source, replace=replace)


__all__ = ["BackupError", "backup", "restore"]
