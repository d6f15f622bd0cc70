"""Lockout: whoever fails to sign in too often within a while waits, by name and by address.

Names are counted whether or not there is such an account, so that the answer tells nobody which names exist. An attempt
is counted before the password is tried, so that many at once get no further than one after another.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, func, select, text
from sqlalchemy.orm import Session

from api.signin.tokens import digest_of
from api.storage import now, rows
from api.storage.audit import note

WHILE = dt.timedelta(minutes=15)
OF_NAME = 10
"""Failures under one name within the while."""
OF_ADDRESS = 50
"""Failures from one address within the while; a hospital's wards often share one."""
_LOCK = 0x5369676E496E5472
"""The name of the lock under which attempts are counted on PostgreSQL."""


class LockedError(Exception):
    """Too many failures. `wait` is after how long another attempt is counted."""

    def __init__(self, wait: dt.timedelta) -> None:
        self.wait = wait
        super().__init__("too many failed sign-ins")


@dataclass(frozen=True)
class Attempter:
    """Who attempts, as digests that tell neither name nor address."""

    name: str
    address: str

    @classmethod
    def of(cls, name: str, address: str, secret: bytes) -> Attempter:
        """The digests of a name, as it is typed, and an address."""
        name = name.strip().lower()
        return cls(digest_of(f"sign-in name {name}", secret), digest_of(f"sign-in address {address}", secret))


def begin_attempt(session: Session, by: Attempter) -> str:
    """Count an attempt, and give its id. Raises LockedError; those who wait are not counted, so waiting ends."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    session.execute(delete(rows.SignInAttempt).where(rows.SignInAttempt.created_at <= now() - WHILE))
    name, address = rows.SignInAttempt.name_digest == by.name, rows.SignInAttempt.address_digest == by.address
    for same, most in ((name, OF_NAME), (address, OF_ADDRESS)):
        _refuse(session, same, most)
    attempt = rows.SignInAttempt(name_digest=by.name, address_digest=by.address)
    session.add(attempt)
    session.flush()
    return attempt.id


def note_failure(session: Session, attempt_id: str) -> None:
    """Note a failure in the audit trail, by the attempt's id alone."""
    attempt = session.get(rows.SignInAttempt, attempt_id)
    if attempt is not None:
        note(session, "fail to sign in", attempt)


def forget_failures(session: Session, by: Attempter) -> None:
    """Begin to count from nothing for a name that signed in; what failed from the address under others stays."""
    session.execute(delete(rows.SignInAttempt).where(rows.SignInAttempt.name_digest == by.name))


def _refuse(session: Session, same: ColumnElement[bool], most: int) -> None:
    count, first = session.execute(
        select(func.count(), func.min(rows.SignInAttempt.created_at)).select_from(rows.SignInAttempt).where(same)
    ).one()
    if count >= most:
        raise LockedError(first + WHILE - now())
