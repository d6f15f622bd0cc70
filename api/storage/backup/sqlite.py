"""SQLite, by its online backup: readers and writers go on meanwhile."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import inspect

from api.storage.backup.errors import NOT_EMPTY, BackupError
from api.storage.backup.whole import whole
from api.storage.database import Database

_PAGES = 2000
"""Pages that are copied at a time."""


def backup(database: Database, target: Path) -> None:
    """Copy the database to a file. Raises BackupError, OSError."""
    with whole(target) as part:
        try:
            _copy(_path(database), part)
        except sqlite3.Error as error:
            raise BackupError(f"the database cannot be copied: {error}") from error


def restore(database: Database, source: Path, *, replace: bool) -> None:
    """Copy a file into the database, in one transaction. Raises BackupError."""
    _check(source)
    if not replace and inspect(database.engine).get_table_names():
        raise BackupError(NOT_EMPTY)
    database.close()
    try:
        _copy(source, _path(database))
    except sqlite3.Error as error:
        raise BackupError(f"the database cannot be written: {error}") from error


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as ours, closing(sqlite3.connect(target)) as theirs:
        theirs.execute("PRAGMA synchronous=FULL")
        ours.backup(theirs, pages=_PAGES)
        theirs.execute("PRAGMA journal_mode=DELETE" if target.suffix == ".part" else "PRAGMA journal_mode=WAL")


def _check(source: Path) -> None:
    if not source.is_file():
        raise BackupError("there is no such backup")
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as held:
            whole_file = held.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            ours = held.execute("SELECT 1 FROM sqlite_master WHERE name = 'installation'").fetchone()
    except sqlite3.DatabaseError:
        whole_file, ours = False, None
    if not whole_file or not ours:
        raise BackupError("the file is not a whole backup of this program's SQLite database")


def _path(database: Database) -> Path:
    name = database.engine.url.database
    if not name or name == ":memory:":
        raise BackupError("a database in memory has no backup")
    return Path(name)
