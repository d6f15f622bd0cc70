"""API keys: tokens of machines that speak for an account, within their scopes, until they expire or are revoked."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.signin.actor import Actor
from api.signin.policy import ALLOWED, NEVER_BY_KEY, Action
from api.signin.roles import roles_of
from api.signin.tokens import digest_of, new_token
from api.storage import now, rows

PREFIX = "rk"
MOST_DAYS = 366
"""Longest life of a key; a new one is made before it ends."""


class ApiKeyError(ValueError):
    """A key that cannot be made."""


def begin_key(
    session: Session,
    owner: Actor,
    title: str,
    scopes: frozenset[Action],
    lasts: dt.timedelta,
    secret: bytes,
    token: str | None = None,
) -> tuple[str, rows.ApiKey]:
    """A new key, and its token, which is shown this once; a new one, if none is given. Raises ApiKeyError.

    Its scopes are some of what the owner may do somewhere; where it may do them is where the owner may, at each use.
    """
    if not dt.timedelta(0) < lasts <= dt.timedelta(days=MOST_DAYS):
        raise ApiKeyError(f"a key lasts 1 to {MOST_DAYS} days")
    if not scopes:
        raise ApiKeyError("a key has one scope at least")
    if not scopes <= _actions_of(owner):
        raise ApiKeyError("a key may do no more than whoever it speaks for; leave out scopes that you have not")
    token = token or new_token(PREFIX)
    row = rows.ApiKey(
        account_id=owner.account_id,
        title=title,
        digest=digest_of(token, secret),
        scopes=sorted(scopes),
        expires_at=now() + lasts,
    )
    session.add(row)
    session.flush()
    return token, row


def actor_of_key(session: Session, token: str, secret: bytes) -> tuple[Actor, rows.ApiKey] | None:
    """Whom a key that is in force speaks for, and the key."""
    found = select(rows.ApiKey).where(
        rows.ApiKey.digest == digest_of(token, secret),
        rows.ApiKey.revoked_at.is_(None),
        rows.ApiKey.expires_at > now(),
    )
    key = session.scalars(found).one_or_none()
    if key is None:
        return None
    account = session.get_one(rows.Account, key.account_id)
    if account.disabled_at is not None:
        return None
    return Actor(account.id, roles_of(session, account.id), frozenset(key.scopes)), key


def _actions_of(actor: Actor) -> frozenset[str]:
    held = frozenset[str]().union(*(ALLOWED[each.role] for each in actor.held)) - NEVER_BY_KEY
    return held if actor.scopes is None else held & actor.scopes
