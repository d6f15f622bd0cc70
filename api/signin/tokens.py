"""Tokens: shown once, kept as keyed digests."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets


def new_token(prefix: str) -> str:
    """A token of 256 random bits, whose prefix says what it is for."""
    return f"{prefix}_{secrets.token_urlsafe(32)}"


def token_from(prefix: str, seed: bytes, *about: str) -> str:
    """A token that whoever has the same seed is given again: for an answer that is sent twice and kept nowhere."""
    made = hmac.new(seed, "\n".join(about).encode(), hashlib.sha256).digest()
    return f"{prefix}_{base64.urlsafe_b64encode(made).rstrip(b'=').decode()}"


def digest_of(token: str, secret: bytes) -> str:
    """What is kept of a token, in hex."""
    return hmac.new(secret, token.encode(), hashlib.sha256).hexdigest()
