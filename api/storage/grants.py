"""Rights of the role that the service works under on PostgreSQL, which is not the owner of the tables."""

from __future__ import annotations

from sqlalchemy import Connection

from api.storage.rows import Audit, Base

READ_ONLY = ("alembic_version", "installation")


def grant_to(connection: Connection, role: str) -> None:
    """Let a role do the service's work: of the audit trail it reads and adds rows, and has no right to change any.

    Raises DBAPIError where there is no such role, or whoever asks does not own the tables.
    """
    named = connection.dialect.identifier_preparer.quote_identifier(role)
    trail = Audit.__tablename__
    for statement in (
        f"GRANT USAGE ON SCHEMA public TO {named}",
        *(f"REVOKE ALL ON {table} FROM {named}" for table in (*READ_ONLY, trail)),
        *(f"GRANT SELECT ON {table} TO {named}" for table in READ_ONLY),
        f"GRANT SELECT, INSERT ON {trail} TO {named}",
        *(
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {named}"
            for table in Base.metadata.tables
            if table not in (*READ_ONLY, trail)
        ),
    ):
        connection.exec_driver_sql(statement)
