"""From a token that is sent to whoever holds it, whatever kind of token it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import update
from sqlalchemy.orm import Session

from api.signin.actor import Actor
from api.signin.keys import PREFIX as KEY
from api.signin.keys import actor_of_key
from api.signin.sessions import actor_of_session
from api.storage import now, rows

SEEN_EVERY = dt.timedelta(minutes=1)
"""How exactly it is kept when a token was last used."""


@dataclass(frozen=True)
class Bearing:
    """A token in force: whom it speaks for, its row, and whether to keep that it was used now."""

    actor: Actor
    row: rows.SignedIn | rows.ApiKey
    is_stale: bool


def bearing_of(session: Session, token: str, secret: bytes, idle: dt.timedelta) -> Bearing | None:
    """Whoever holds a token that is in force. A session ends when it was idle for so long."""
    if token.startswith(f"{KEY}_"):
        key = actor_of_key(session, token, secret)
        return key and Bearing(key[0], key[1], _is_stale(key[1].last_used_at))
    signed_in = actor_of_session(session, token, secret, idle)
    return signed_in and Bearing(signed_in[0], signed_in[1], _is_stale(signed_in[1].last_used_at))


def mark_used(session: Session, bearing: Bearing) -> None:
    """Keep that a token was used now; this is no change that the audit trail tells."""
    kind = type(bearing.row)
    session.execute(update(kind).where(kind.id == bearing.row.id).values(last_used_at=now()))


def _is_stale(last: dt.datetime | None) -> bool:
    return last is None or now() - last >= SEEN_EVERY
