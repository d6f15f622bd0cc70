"""Backups are taken while the database is used, and restore to a trail that is whole."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import select

from api.storage import COMMAND_LINE, Database, rows
from api.storage.audit import verify
from api.storage.backup import BackupError, backup, restore


def _accounts(database: Database) -> set[str]:
    with database.read() as session:
        return set(session.scalars(select(rows.Account.name)))


def _add(database: Database, name: str) -> None:
    with database.write(COMMAND_LINE) as session:
        session.add(rows.Account(name=name))


def test_a_backup_under_load_restores_to_a_whole_trail(database: Database, tmp_path: Path) -> None:
    stop, file = Event(), tmp_path / "backup"

    def write() -> None:
        number = 0
        while not stop.is_set():
            _add(database, f"account-{number}")
            number += 1

    _add(database, "before")
    writer = Thread(target=write)
    writer.start()
    try:
        backup(database, file)
    finally:
        stop.set()
        writer.join()
    assert file.stat().st_mode & 0o077 == 0
    _add(database, "after")
    with pytest.raises(BackupError, match="not empty"):
        restore(database, file)
    restore(database, file, replace=True)
    kept = _accounts(database)
    assert "before" in kept
    assert "after" not in kept
    with database.read() as session:
        assert verify(session, database.installation[0]).rows == len(kept)
    _add(database, "afterwards")


def test_what_is_no_backup_is_refused_and_nothing_lost(database: Database, tmp_path: Path) -> None:
    _add(database, "ada")
    file = tmp_path / "backup"
    file.write_bytes(b"no backup at all" * 1000)
    for source in (file, tmp_path / "nowhere"):
        with pytest.raises(BackupError):
            restore(database, source, replace=True)
    assert _accounts(database) == {"ada"}


def test_a_backup_that_cannot_be_written_leaves_nothing(database: Database, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        backup(database, tmp_path / "nowhere" / "backup")
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []
