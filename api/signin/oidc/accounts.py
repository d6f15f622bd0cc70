"""Accounts of people whom an identity provider knows: matched by issuer and subject, and by nothing else."""

from __future__ import annotations

import hashlib

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.signin.accounts import AccountError, add_account
from api.signin.oidc.identity import Identity
from api.storage import rows


def account_of(session: Session, identity: Identity, *, make: bool) -> rows.Account | None:
    """The account that may sign in, which is made without any role if there is none and `make` says so."""
    found = select(rows.Account).where(rows.Account.issuer == identity.issuer, rows.Account.subject == identity.subject)
    account = session.scalars(found).one_or_none()
    if account is not None:
        return None if account.disabled_at else account
    return _made(session, identity) if make else None


def _made(session: Session, identity: Identity) -> rows.Account:
    """By the name that the person has at the provider, where that is a name and nobody's yet."""
    try:
        account = add_account(session, identity.name, None, ())
    except AccountError:
        digest = hashlib.sha256(f"{identity.issuer} {identity.subject}".encode()).hexdigest()
        account = add_account(session, f"oidc-{digest[:24]}", None, ())
    account.issuer, account.subject = identity.issuer, identity.subject
    session.flush()
    return account
