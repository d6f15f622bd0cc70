"""Accounts of people whom an identity provider knows."""

from __future__ import annotations

import hashlib

from sqlalchemy.orm import Session

from api.signin.accounts import AccountError, Elsewhere, add_account, known_elsewhere
from api.signin.oidc.identity import Identity
from api.storage import rows


def account_of(session: Session, identity: Identity, *, make: bool) -> rows.Account | None:
    """The account that may sign in, which is made without any role if there is none and `make` says so."""
    elsewhere = Elsewhere(identity.issuer, identity.subject)
    account = known_elsewhere(session, elsewhere)
    if account is not None:
        return None if account.disabled_at else account
    return _made(session, identity.name, elsewhere) if make else None


def _made(session: Session, name: str, elsewhere: Elsewhere) -> rows.Account:
    """By the name that the person has at the provider, where that is a name and nobody's yet."""
    try:
        return add_account(session, name, None, (), elsewhere)
    except AccountError:
        digest = hashlib.sha256(f"{elsewhere.issuer} {elsewhere.subject}".encode()).hexdigest()
        return add_account(session, f"oidc-{digest[:24]}", None, (), elsewhere)
