"""Migrations make exactly the tables that the rows speak of, on every database."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from api.storage import Database
from api.storage.migrations import pending, upgrade
from api.storage.rows import Base


def test_migrated_tables_are_those_of_the_rows(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_an_upgrade_is_done_once(database: Database) -> None:
    assert pending(database) == ()
    installation = database.installation
    assert upgrade(database) == ()
    again = Database(database.engine.url.render_as_string(hide_password=False))
    assert again.installation == installation
    again.close()
