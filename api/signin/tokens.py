"""Tokens: shown once, kept as keyed digests."""

from __future__ import annotations

import hashlib
import hmac
import secrets


def new_token(prefix: str) -> str:
    """A token of 256 random bits, whose prefix says what it is for."""
    return f"{prefix}_{secrets.token_urlsafe(32)}"


def digest_of(token: str, secret: bytes) -> str:
    """What is kept of a token, in hex."""
    return hmac.new(secret, token.encode(), hashlib.sha256).hexdigest()
