"""Sessions: from a name and password to a token, and from a token to an actor."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.signin.actor import Actor
from api.signin.passwords import matches
from api.signin.roles import roles_of
from api.signin.tokens import digest_of, new_token
from api.storage import now, rows

TOKEN_PREFIX = "rs"
"""Of tokens that programs send as Authorization."""
COOKIE_PREFIX = "rc"
"""Of tokens that browsers keep in a cookie; each kind is taken only the way it was given out for."""


def checked_account(session: Session, name: str, password: str) -> rows.Account | None:
    """The account of a name and password, if it may sign in."""
    account = session.scalars(select(rows.Account).where(rows.Account.name == name.strip().lower())).one_or_none()
    fits = matches(password, account.password_hash if account else None)
    return account if fits and account and account.disabled_at is None else None


def begin_session(
    session: Session, account_id: str, secret: bytes, lasts: dt.timedelta, token: str | None = None
) -> tuple[str, rows.SignedIn]:
    """A new session, and its token, which is shown this once; a new one, if none is given."""
    token, moment = token or new_token(TOKEN_PREFIX), now()
    row = rows.SignedIn(
        account_id=account_id, digest=digest_of(token, secret), expires_at=moment + lasts, last_used_at=moment
    )
    session.add(row)
    session.flush()
    return token, row


def proof_of(token: str, secret: bytes) -> str:
    """The word that only pages of ours know of a session in a cookie; it is worked out and kept nowhere."""
    return digest_of(f"proof {token}", secret)


def end_sessions(session: Session, account_id: str, but: str | None = None) -> None:
    """End every session of an account, but perhaps one of this id."""
    found = select(rows.SignedIn).where(rows.SignedIn.account_id == account_id, rows.SignedIn.ended_at.is_(None))
    for row in session.scalars(found):
        if row.id != but:
            row.ended_at = now()


def actor_of_session(
    session: Session, token: str, secret: bytes, idle: dt.timedelta
) -> tuple[Actor, rows.SignedIn] | None:
    """Whoever holds the token of a session that is in force and was used within the idle time, and the session."""
    moment = now()
    found = (
        select(rows.SignedIn)
        .join(rows.Account, rows.Account.id == rows.SignedIn.account_id)
        .where(
            rows.SignedIn.digest == digest_of(token, secret),
            rows.SignedIn.ended_at.is_(None),
            rows.SignedIn.expires_at > moment,
            rows.SignedIn.last_used_at > moment - idle,
            rows.Account.disabled_at.is_(None),
        )
    )
    signed_in = session.scalars(found).one_or_none()
    if signed_in is None:
        return None
    return Actor(signed_in.account_id, roles_of(session, signed_in.account_id)), signed_in
