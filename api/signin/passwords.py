"""Passwords, kept as argon2id hashes."""

from __future__ import annotations

from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LEAST = 12
MOST = 200


class PasswordError(ValueError):
    """A password that is not taken."""


def hash_of(password: str) -> str:
    """The hash to keep. Raises PasswordError for one that is too short or too long."""
    if not LEAST <= len(password) <= MOST:
        raise PasswordError(f"a password has {LEAST} to {MOST} signs")
    return _hasher().hash(password)


def matches(password: str, kept: str | None) -> bool:
    """Whether a password is the one kept; takes as long where none is kept, so that nobody learns which names exist."""
    try:
        return _hasher().verify(kept or _nobody(), password[:MOST]) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


@lru_cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@lru_cache
def _nobody() -> str:
    return _hasher().hash("the password of nobody at all")
