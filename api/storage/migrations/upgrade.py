"""Bringing a database up to this program."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from api.storage.database import Database


def upgrade(database: Database) -> tuple[str, ...]:
    """Run every migration that is pending, all or nothing each; returns their ids in order."""
    with database.engine.execution_options(roster_begin="IMMEDIATE").begin() as connection:
        before = _pending(connection)
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return before


def pending(database: Database) -> tuple[str, ...]:
    """Ids of the migrations that the database has not had, in order."""
    with database.engine.connect() as connection:
        return _pending(connection)


def _pending(connection: Connection) -> tuple[str, ...]:
    current = MigrationContext.configure(connection).get_current_revision() or "base"
    script = ScriptDirectory.from_config(_config())
    return tuple(each.revision for each in reversed(list(script.iterate_revisions("head", current))))


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config
