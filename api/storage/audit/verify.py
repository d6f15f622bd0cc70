"""Proof that the trail is whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.storage.audit.chain import beginning, digest_of
from api.storage.rows import Audit


class BrokenError(RuntimeError):
    """The trail is not whole from the row of this number."""

    def __init__(self, number: int, why: str) -> None:
        self.number, self.why = number, why
        super().__init__(f"row {number}: {why}")


@dataclass(frozen=True)
class Verified:
    """A whole trail: how many rows, and the digest of the last one, which is worth keeping somewhere else."""

    rows: int
    head: str


def verify(session: Session, installation: str, expect: str | None = None) -> Verified:
    """Read the trail of an installation from its beginning. `expect` is a digest kept from before, which must be in it.

    Raises BrokenError with the first row that is not as it was written.
    """
    number, previous = 0, beginning(installation)
    awaited = expect
    trail = select(*Audit.__table__.columns).order_by(Audit.number).execution_options(yield_per=2000)
    with session.execute(trail) as found:
        for row in found.mappings():
            number += 1
            _check(dict(row), number, previous)
            previous = row["digest"]
            awaited = None if previous == awaited else awaited
    if awaited is not None:
        raise BrokenError(number + 1, "the trail does not reach the digest that was kept; rows at its end are missing")
    return Verified(number, previous)


def _check(row: dict[str, Any], number: int, previous: str) -> None:
    """Raises BrokenError unless this is the row of the number, as it was written."""
    if row["number"] != number:
        raise BrokenError(number, "is missing")
    if row["previous"] != previous:
        raise BrokenError(number, "does not follow from the row before it")
    if row["digest"] != digest_of(row):
        raise BrokenError(number, "was altered")
