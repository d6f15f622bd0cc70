"""Databases for tests: every test that asks for one runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, make_url, text

from api.service import create_app
from api.settings import Settings, settings_of
from api.signin import Held
from api.storage import Database
from api.storage.ids import new_id
from api.storage.migrations import upgrade
from api.storage.rows import Role
from api.web import Service
from benchmarks import postgresql
from tests.absent import absent
from tests.api.people import People

DATABASES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """URL of a PostgreSQL server; skips where there is none, and fails instead where nothing may be skipped."""
    given, folder = os.environ.get(postgresql.URL), postgresql.tools()
    if given:
        yield given
    elif folder is not None:
        with postgresql.server(folder) as found:
            yield found.url
    else:
        absent(f"PostgreSQL is not installed, and {postgresql.URL} names no server")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database that is up to date and empty."""
    path = tmp_path_factory.mktemp("template") / "empty.db"
    _upgraded(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> str:
    """A PostgreSQL database that is up to date and empty, by name."""
    name = f"template_{new_id()}"
    _statement(postgresql_server, f"CREATE DATABASE {name}")
    _upgraded(_named(postgresql_server, name))
    return name


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of one's own that is up to date and empty."""
    if request.param == "sqlite":
        path = tmp_path / "roster.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    yield from postgresql_database(request)


def postgresql_database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a PostgreSQL database of one's own that is up to date and empty."""
    server, name = request.getfixturevalue("postgresql_server"), f"test_{new_id()}"
    _statement(server, f"CREATE DATABASE {name} TEMPLATE {request.getfixturevalue('postgresql_template')}")
    yield _named(server, name)
    _statement(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database of one's own that is up to date and empty."""
    found = Database(database_url)
    yield found
    found.close()


@pytest.fixture
def settings(database_url: str) -> Settings:
    """Settings of a service on the database."""
    return settings_of(db=database_url, hosts=("testserver",))


@pytest.fixture(scope="session")
def app() -> FastAPI:
    """The application, which takes a while to put together; each test gives it a database."""
    return create_app(settings_of(hosts=("testserver",)), Database("sqlite://"))


@pytest.fixture
def client(app: FastAPI, settings: Settings, database: Database) -> TestClient:
    """A client that is nobody."""
    app.state.service = Service(settings, database)
    return TestClient(app)


@pytest.fixture
def people(settings: Settings, database: Database, client: TestClient) -> People:
    """Clients that are somebody."""
    return People(settings, database, client)


@pytest.fixture
def admin(people: People) -> TestClient:
    """A client that is an admin."""
    return people.add("admin", Held(Role.ADMIN))


def _upgraded(url: str) -> None:
    database = Database(url)
    upgrade(database)
    database.close()


def _statement(server: str, statement: str) -> None:
    engine = create_engine(server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def _named(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)
