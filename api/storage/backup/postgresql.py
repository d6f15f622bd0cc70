"""PostgreSQL, by its own pg_dump and pg_restore."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from sqlalchemy import inspect

from api.storage.backup.errors import NOT_EMPTY, BackupError
from api.storage.backup.whole import whole
from api.storage.database import Database


def backup(database: Database, target: Path) -> None:
    """Dump the database to a file, from one snapshot. Raises BackupError, OSError."""
    with whole(target) as part:
        _run("pg_dump", database, "--format=custom", "--no-owner", "--no-acl", f"--file={part}")


def restore(database: Database, source: Path, *, replace: bool) -> None:
    """Load a dump, in one transaction. Raises BackupError."""
    if not source.is_file():
        raise BackupError("there is no such backup")
    if not replace and inspect(database.engine).get_table_names():
        raise BackupError(NOT_EMPTY)
    database.close()
    options = ["--no-owner", "--no-acl", "--single-transaction", "--exit-on-error", "--clean", "--if-exists"]
    _run("pg_restore", database, *options, str(source.resolve()))


def _run(tool: str, database: Database, *options: str) -> None:
    """Run a tool on the database, whose password goes by the environment and is never seen in a list of processes."""
    path = shutil.which(tool)
    if path is None:
        raise BackupError(f"{tool} is not installed; it comes with the PostgreSQL client")
    url = database.engine.url
    host = url.query.get("host", url.host)
    named = {"PGHOST": host, "PGPORT": url.port, "PGUSER": url.username, "PGPASSWORD": url.password}
    environment = os.environ | {name: str(value) for name, value in named.items() if value is not None}
    ended = subprocess.run(
        [path, f"--dbname={url.database}", *options], env=environment, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise BackupError(f"{tool} failed: {_first_line(ended.stderr)}")


def _first_line(text: str) -> str:
    return next(iter(text.strip().splitlines()), "it gave no reason")
