"""Engines: SQLite by default, PostgreSQL by URL, each set up so that nothing is lost."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection

from api.storage.json_text import stored

BUSY_SECONDS = 15
"""How long a writer waits for another one."""

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    f"busy_timeout={BUSY_SECONDS * 1000}",
)
"""Readers beside a writer; no commit is lost in a power cut; triggers also see rows that REPLACE takes away."""

BEGIN = "roster_begin"
"""Execution option: how a transaction on SQLite begins."""


class UrlError(ValueError):
    """A database URL that cannot be used. Its text never repeats the URL, which may hold a password."""


def open_engine(url: str) -> Engine:
    """An engine for `sqlite:///path` or `postgresql://...`. Raises UrlError."""
    try:
        parsed = make_url(url)
    except Exception as error:
        raise UrlError("is not a database URL; write sqlite:///path or postgresql://user@host/name") from error
    match parsed.get_backend_name():
        case "sqlite":
            return _sqlite(url)
        case "postgresql":
            return _postgresql(parsed)
        case other:
            raise UrlError(f"is of {other}, which is not supported; use sqlite or postgresql")


def _postgresql(url: URL) -> Engine:
    url = url.set(drivername="postgresql+psycopg")
    return create_engine(url, hide_parameters=True, json_serializer=stored, pool_pre_ping=True)


def _sqlite(url: str) -> Engine:
    engine = create_engine(url, hide_parameters=True, json_serializer=stored, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "do_connect", _make_private)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _make_private(_: Any, __: Any, where: list[str], ___: Any) -> None:
    """Make a file that is not there yet, for its owner alone; what SQLite puts beside it is as private as it is."""
    if where and where[0] != ":memory:":
        with suppress(OSError):  # one that is there, or cannot be made: SQLite says so in its own words
            os.close(os.open(where[0], os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _set_up(connection: DBAPIConnection, _: Any) -> None:
    """Transactions are ours to begin, since the driver would begin them too late."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get(BEGIN, 'DEFERRED')}")
