"""Accounts with passwords."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.signin.actor import Held
from api.signin.passwords import hash_of
from api.signin.sessions import end_sessions
from api.storage import rows
from api.storage.rows import Role

_NAME = re.compile(r"^[a-z0-9][a-z0-9_.@\-]{1,99}$")


class AccountError(ValueError):
    """An account that cannot be made."""


@dataclass(frozen=True)
class Elsewhere:
    """Who somebody is to an identity provider."""

    issuer: str
    subject: str


def add_account(
    session: Session, name: str, password: str | None, held: tuple[Held, ...], elsewhere: Elsewhere | None = None
) -> rows.Account:
    """A new account with its roles. Raises AccountError, PasswordError."""
    name = name.strip().lower()
    if not _NAME.match(name):
        raise AccountError("a name has 2 to 100 small letters, digits and . _ @ -")
    if session.scalar(select(rows.Account.id).where(rows.Account.name == name)):
        raise AccountError("there is an account of this name already")
    account = rows.Account(name=name, password_hash=None if password is None else hash_of(password))
    if elsewhere is not None:
        if known_elsewhere(session, elsewhere) is not None:
            raise AccountError("there is an account of this subject already")
        account.issuer, account.subject = elsewhere.issuer, elsewhere.subject
    session.add(account)
    session.flush()
    for each in held:
        grant(session, account, each)
    return account


def known_elsewhere(session: Session, elsewhere: Elsewhere) -> rows.Account | None:
    """The account of somebody whom an identity provider knows: by issuer and subject, and by nothing else."""
    found = select(rows.Account).where(
        rows.Account.issuer == elsewhere.issuer, rows.Account.subject == elsewhere.subject
    )
    return session.scalars(found).one_or_none()


def grant(session: Session, account: rows.Account, held: Held) -> None:
    """Give an account a role, which `held_by` has looked at."""
    session.add(
        rows.Grant(
            account_id=account.id, role=held.role, board_id=held.board_id, ward_id=held.ward_id, person=held.person
        )
    )


def held_by(session: Session, held: Held) -> None:
    """Raises AccountError for a role that cannot hold where it is to hold."""
    of_ward = {Role.STAFF, Role.WARD_MANAGER}
    if held.role in of_ward and held.ward_id is None:
        raise AccountError(f"the role {held.role} holds on a ward; name it with its board")
    if (held.role is Role.STAFF) != (held.person is not None):
        raise AccountError("staff, and nobody else, are one of the ward's people; name who")
    if held.role is Role.ADMIN and (held.board_id or held.ward_id):
        raise AccountError("an admin is one everywhere; leave board and ward out")
    if held.role in {Role.PLANNER, Role.BOARD_READER} and held.board_id is None:
        raise AccountError(f"the role {held.role} holds on a board; name it")
    if held.person is not None:
        there = select(rows.Person.id).where(rows.Person.ward_id == held.ward_id, rows.Person.code == held.person)
        if session.scalar(there) is None:
            raise AccountError("nobody of the ward has this short name")


def change_password(session: Session, account: rows.Account, hashed: str, but: str | None = None) -> None:
    """Give an account the hash of another password, and end its sessions but perhaps one of this id."""
    account.password_hash = hashed
    end_sessions(session, account.id, but)
