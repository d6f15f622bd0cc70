"""On PostgreSQL the service's own role adds to the audit trail and has no right to change it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import ProgrammingError

from api.storage import By, Database, rows
from api.storage.audit import verify
from api.storage.grants import grant_to
from api.storage.ids import new_id


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """PostgreSQL alone."""
    from tests.api.conftest import postgresql_database

    yield from postgresql_database(request)


@pytest.fixture
def limited(database: Database) -> Iterator[Database]:
    """The database as the service's own role opens it."""
    role = f"app_{new_id()}"
    with database.engine.begin() as connection:
        connection.execute(text(f"CREATE ROLE {role} LOGIN"))
        grant_to(connection, role)
        grant_to(connection, role)
    url = make_url(str(database.engine.url.render_as_string(hide_password=False))).set(username=role)
    found = Database(url.render_as_string(hide_password=False))
    yield found
    found.close()
    with database.engine.begin() as connection:
        connection.execute(text(f"DROP OWNED BY {role}"))
        connection.execute(text(f"DROP ROLE {role}"))


def test_the_role_does_the_services_work(limited: Database) -> None:
    with limited.write(By("ada")) as session:
        session.add(rows.Account(name="ada"))
    with limited.write(By("ada")) as session:
        session.delete(session.query(rows.Account).one())
    with limited.read() as session:
        assert verify(session, limited.installation[0]).rows == 2


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'x'",
        "DELETE FROM audit",
        "TRUNCATE audit",
        "DROP TABLE audit",
        "DROP TRIGGER audit_no_update ON audit",
        "ALTER TABLE audit DISABLE TRIGGER ALL",
        "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$",
        "UPDATE installation SET digest_key = 'x'",
        "DROP TABLE wards CASCADE",
    ],
)
def test_the_role_has_no_right_to_alter_the_trail(limited: Database, statement: str) -> None:
    with pytest.raises(ProgrammingError), limited.engine.begin() as connection:
        connection.execute(text(statement))
