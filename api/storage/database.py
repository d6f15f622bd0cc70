"""A database, and the two ways into it: reading a moment, and writing all or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from api.storage.audit.watch import AuditedSession
from api.storage.by import By
from api.storage.engine import BEGIN, open_engine
from api.storage.rows import Installation


class Database:
    """One database. Sessions of it are short and never shared between threads."""

    def __init__(self, url: str) -> None:
        """Opens nothing yet. Raises UrlError."""
        self.engine: Engine = open_engine(url)
        self._reader = self.engine.execution_options(**_READING.get(self.dialect, {}))
        self._writer = self.engine.execution_options(**{BEGIN: "IMMEDIATE"})

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.engine.dialect.name

    @cached_property
    def installation(self) -> tuple[str, bytes]:
        """Id of this database and the key of its digests. Raises NoResultFound where it was never upgraded."""
        with Session(self._reader) as session:
            row = session.scalars(select(Installation)).one()
            return row.id, bytes.fromhex(row.digest_key)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment and writes nothing."""
        with Session(self._reader, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self, by: By) -> Iterator[Session]:
        """A session whose writes are committed together at the end, with their rows of the audit trail, or not at all.

        On SQLite it holds the one writer's place from the start; so no work is done in it that could be done before.
        """
        installation, key = self.installation
        with AuditedSession(self._writer, expire_on_commit=False) as session:
            session.watch(by, installation, key)
            if self.dialect == "sqlite":
                session.connection()
            yield session
            session.close_chain()
            session.commit()

    def ping(self) -> None:
        """Raises SQLAlchemyError where the database does not answer."""
        with self.engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()


_READING: dict[str, dict[str, object]] = {
    "postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
}
"""How a read begins, where the database does not show one moment by itself."""
