"""A browser on its way to the identity provider and back, once."""

from __future__ import annotations

import datetime as dt
import hmac
from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from api.signin.tokens import digest_of, new_token
from api.storage import now, rows

LASTS = dt.timedelta(minutes=10)
"""How long somebody may take at the provider."""
PREFIX = "rl"


@dataclass(frozen=True)
class Flow:
    """The words of one attempt, each known to those who need it and to nobody else."""

    row: rows.SignInFlow
    browser: str
    """In a cookie of the browser, so that nobody comes back for somebody else."""
    state: str
    """Through the provider and back in the address."""
    nonce: str
    """To the provider, and back in the ID token."""
    verifier: str
    """To the provider with the code, by PKCE: a code that was stolen is of no use without it."""


def begin_flow(session: Session, secret: bytes) -> Flow:
    """A new attempt."""
    session.execute(delete(rows.SignInFlow).where(rows.SignInFlow.expires_at <= now()))
    browser, state = new_token(PREFIX), new_token(PREFIX)
    row = rows.SignInFlow(
        digest=digest_of(browser, secret), state_digest=digest_of(state, secret), expires_at=now() + LASTS
    )
    session.add(row)
    session.flush()
    return _flow(row, browser, state, secret)


def take_flow(session: Session, browser: str, state: str, secret: bytes) -> Flow | None:
    """The attempt from which a browser comes back. It is gone then, whoever else has seen its words."""
    digest = digest_of(browser, secret)
    row = session.scalars(
        delete(rows.SignInFlow).where(rows.SignInFlow.digest == digest).returning(rows.SignInFlow)
    ).one_or_none()
    if row is None or row.expires_at <= now() or not hmac.compare_digest(row.state_digest, digest_of(state, secret)):
        return None
    return _flow(row, browser, state, secret)


def _flow(row: rows.SignInFlow, browser: str, state: str, secret: bytes) -> Flow:
    """Nonce and verifier follow from the browser's word by the secret, and are kept nowhere."""
    nonce, verifier = (digest_of(f"{what} {browser}", secret) for what in ("nonce", "verifier"))
    return Flow(row, browser, state, nonce, verifier)
