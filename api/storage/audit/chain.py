"""The chain: each row of the trail carries the digest of the one before it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select, text
from sqlalchemy.orm import Session

from api.storage.by import By
from api.storage.clock import now
from api.storage.json_text import canonical
from api.storage.rows import Audit

_LOCK = 0x526F737465724175
"""The name of the lock under which rows are chained on PostgreSQL."""


@dataclass(frozen=True)
class Entry:
    """What was done to one row: digests of what it held before and after, nothing where there was none."""

    action: str
    subject: str
    subject_id: str
    ward_id: str | None = None
    before: str | None = None
    after: str | None = None


def beginning(installation: str) -> str:
    """What the first row of a database's trail carries in place of a row before it."""
    return hashlib.sha256(f"audit trail of {installation}".encode()).hexdigest()


def digest_of(row: Mapping[str, Any]) -> str:
    """The digest of a row, all but its digest, in hex."""
    fields = [row["at"].isoformat(timespec="microseconds") if name == "at" else row[name] for name in _FIELDS]
    return hashlib.sha256(canonical(fields).encode()).hexdigest()


_FIELDS = tuple(column.name for column in Audit.__table__.columns if column.name != "digest")


def append(session: Session, entries: Sequence[Entry], by: By, installation: str) -> None:
    """Chain entries to the end of the trail. Whoever does so is alone in it until the transaction ends."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    last = session.execute(select(Audit.number, Audit.digest).order_by(Audit.number.desc()).limit(1)).first()
    number, previous = last or (0, beginning(installation))
    rows = []
    for entry in entries:
        number += 1
        row = {
            "number": number,
            "at": now(),
            "actor": by.actor,
            "request_id": by.request_id,
            "previous": previous,
            **entry.__dict__,
        }
        previous = row["digest"] = digest_of(row)
        rows.append(row)
    session.execute(insert(Audit), rows, execution_options={"render_nulls": True})
