"""Sessions that leave a row in the trail for every write, so that none can be forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session, UOWTransaction

from api.storage.audit.chain import Entry, append
from api.storage.audit.digests import content, digest, former
from api.storage.by import By
from api.storage.rows import Base


class AuditedSession(Session):
    """A session that knows who writes, and chains what they did at its end."""

    by: By
    installation: str
    key: bytes
    entries: list[Entry]

    def watch(self, by: By, installation: str, key: bytes) -> None:
        """From now on every write is noted."""
        self.by, self.installation, self.key, self.entries = by, installation, key, []

    def close_chain(self) -> None:
        """Write the rest and chain the rows of the trail, last, so that others wait for it as briefly as can be."""
        self.flush()
        if self.entries:
            append(self, self.entries, self.by, self.installation)
            self.entries = []


def note(session: Session, action: str, row: Base) -> None:
    """Note what is not a write, such as reading somebody's record. Raises TypeError for a session that only reads."""
    if not isinstance(session, AuditedSession):
        raise TypeError("only a session that writes can note something in the audit trail")
    session.entries.append(_entry(action, row))


@event.listens_for(AuditedSession, "after_flush")
def _after_flush(session: AuditedSession, _: UOWTransaction) -> None:
    session.entries.extend(_writes(session))


def _writes(session: AuditedSession) -> Iterator[Entry]:
    for row in session.new:
        if "create" in row.audited:
            yield _entry("create", row, after=digest(content(row), session.key))
    for row in session.dirty:
        if "change" in row.audited and session.is_modified(row):
            before, after = former(row), content(row)
            yield _entry("change", row, before=digest(before, session.key), after=digest(after, session.key))
    for row in session.deleted:
        if "remove" in row.audited:
            yield _entry("remove", row, before=digest(former(row), session.key))


def _entry(action: str, row: Any, *, before: str | None = None, after: str | None = None) -> Entry:
    key = ".".join(str(part) for part in inspect(type(row)).primary_key_from_instance(row))
    ward = row.id if row.__tablename__ == "wards" else getattr(row, "ward_id", None)
    return Entry(action, row.__tablename__, key, ward, before, after)
