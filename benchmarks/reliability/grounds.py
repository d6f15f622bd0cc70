"""Databases of a trial's own: empty, up to date, and gone at the end."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from api.storage import Database
from api.storage.migrations import upgrade
from benchmarks import postgresql

SURE = "-c full_page_writes=off"
"""Options of a server from which no commit is lost when a process of it is killed."""


class Ground(StrEnum):
    """Where a trial is held."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


class MissingError(RuntimeError):
    """What a trial needs is not there."""


@contextmanager
def database_on(ground: Ground) -> Iterator[str]:
    """The URL of an empty database. Raises MissingError."""
    if ground is Ground.SQLITE:
        with tempfile.TemporaryDirectory() as folder:
            yield made(f"sqlite:///{folder}/roster.db")
    else:
        with server() as found:
            yield made(found.url)


@contextmanager
def server() -> Iterator[postgresql.Server]:
    """A PostgreSQL server. Raises MissingError."""
    folder = postgresql.tools()
    if folder is None:
        raise MissingError("PostgreSQL is not installed")
    with postgresql.server(folder, SURE) as found:
        yield found


@contextmanager
def small_disk(megabytes: int) -> Iterator[Path]:
    """A folder on a disk of its own of this size. Raises MissingError for whoever may not mount one."""
    with tempfile.TemporaryDirectory() as folder:
        words = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder]
        if subprocess.run(words, check=False, capture_output=True).returncode:
            raise MissingError("a disk can be mounted by an administrator alone")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


def made(url: str) -> str:
    """The URL of a database that was brought up to date."""
    database = Database(url)
    upgrade(database)
    database.close()
    return url
