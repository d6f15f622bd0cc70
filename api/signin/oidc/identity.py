"""Who somebody is, as an ID token says it, once everything about the token was checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
"""Signatures by a key that the provider alone has; never none, and none by a secret that is shared."""
LEEWAY = 60
"""Seconds by which clocks may differ."""
LONGEST = 255


class IdentityError(ValueError):
    """An identity that is not believed. Its text names a claim or a kind of error, and no value."""


class UnknownKeyError(IdentityError):
    """An ID token that none of the keys has signed."""


@dataclass(frozen=True)
class Identity:
    """Somebody whom the provider knows."""

    issuer: str
    subject: str
    name: str
    """What they are called there, for the name of a new account; empty if the provider does not say."""


def identity_in(token: dict[str, Any], keys: KeySet, issuer: str, client_id: str, nonce: str) -> Identity:
    """The identity in the answer of the token endpoint. Raises IdentityError."""
    try:
        decoded = jwt.decode(str(token.get("id_token", "")), keys, algorithms=ALGORITHMS)
    except (BadSignatureError, InvalidKeyIdError) as error:
        raise UnknownKeyError("no known key has signed the ID token") from error
    except (JoseError, ValueError, TypeError) as error:
        raise IdentityError(f"the ID token cannot be read ({type(error).__name__})") from error
    try:
        claims = CodeIDToken(
            decoded.claims,
            decoded.header,
            {"iss": {"essential": True, "value": issuer}, "aud": {"essential": True, "value": client_id}},
            {"nonce": nonce, "client_id": client_id, "access_token": token.get("access_token")},
        )
        claims.validate(leeway=LEEWAY)
    except (JoseError, ValueError, TypeError) as error:
        raise IdentityError(f"the ID token is not believed ({type(error).__name__})") from error
    subject = claims["sub"]
    if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST:
        raise IdentityError("the ID token names nobody")
    return Identity(issuer, subject, str(claims.get("preferred_username", "")))
