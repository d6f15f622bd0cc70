"""The identity provider: found by its issuer, asked over HTTP, and believed as far as its keys prove."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import Any

import httpx2
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import OAuth2Client
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from api.signin.oidc.flows import Flow
from api.signin.oidc.identity import Identity, IdentityError, UnknownKeyError, identity_in

DISCOVERY = "/.well-known/openid-configuration"
KNOWN_FOR = 3600.0
"""Seconds for which what the provider says of itself is taken to hold; other keys are looked for at once."""
SECONDS = 10.0
"""How long the provider may take for an answer."""
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class ProviderError(RuntimeError):
    """A provider that does not answer, or not as it should."""


@dataclass(frozen=True)
class Known:
    """What the provider says of itself, since when."""

    endpoints: dict[str, str]
    keys: KeySet
    since: float


class Provider:
    """One provider, to which this service is one client."""

    def __init__(
        self,
        issuer: str,
        client_id: str,
        client_secret: str | None,
        redirect_uri: str,
        scope: str = "openid",
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.issuer, self.client_id = issuer, client_id
        self._secret, self._redirect_uri, self._scope, self._clock = client_secret, redirect_uri, scope, clock
        self._known: Known | None = None
        self._lock = Lock()

    def sign_in_url(self, flow: Flow) -> str:
        """Where the browser goes. Raises ProviderError."""
        with self._client() as client:
            url, _ = client.create_authorization_url(
                self._now_known().endpoints["authorization_endpoint"],
                state=flow.state,
                nonce=flow.nonce,
                code_verifier=flow.verifier,
            )
        return str(url)

    def identity(self, code: str, flow: Flow) -> Identity:
        """Who came back with a code. Raises ProviderError, IdentityError.

        A token that no known key has signed is looked at again with the provider's keys of this moment.
        """
        known = self._now_known()
        token = self._token(known.endpoints["token_endpoint"], code, flow)
        try:
            return identity_in(token, known.keys, self.issuer, self.client_id, flow.nonce)
        except UnknownKeyError:
            keys = self._learn().keys
            return identity_in(token, keys, self.issuer, self.client_id, flow.nonce)

    def _token(self, endpoint: str, code: str, flow: Flow) -> dict[str, Any]:
        try:
            with self._client() as client:
                token = client.fetch_token(
                    endpoint, grant_type="authorization_code", code=code, code_verifier=flow.verifier
                )
        except OAuthError as error:
            raise IdentityError("the provider does not take the code") from error
        except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as error:
            raise ProviderError(f"does not answer as it should ({type(error).__name__})") from error
        return dict(token)

    def _now_known(self) -> Known:
        known = self._known
        if known is None or self._clock() - known.since > KNOWN_FOR:
            return self._learn()
        return known

    def _learn(self) -> Known:
        """Ask the provider for its endpoints and keys."""
        with self._lock:
            try:
                endpoints = self._checked(_json(self.issuer.rstrip("/") + DISCOVERY))
                keys = KeySet.import_key_set({"keys": _json(endpoints["jwks_uri"])["keys"]})
            except (httpx2.HTTPError, httpx2.InvalidURL, JoseError, ValueError, KeyError) as error:
                raise ProviderError(f"does not answer as it should ({type(error).__name__})") from error
            self._known = Known(endpoints, keys, self._clock())
            return self._known

    def _checked(self, said: dict[str, Any]) -> dict[str, str]:
        """Its endpoints. Raises ValueError for those of another issuer, or less safe than the issuer is."""
        if said["issuer"] != self.issuer:
            raise ValueError("names another issuer")
        endpoints = {name: str(said[name]) for name in ENDPOINTS}
        if self.issuer.startswith("https://") and not all(each.startswith("https://") for each in endpoints.values()):
            raise ValueError("names an endpoint that is not https")
        return endpoints

    def _client(self) -> Any:
        """A client that follows no redirects."""
        return OAuth2Client(
            client_id=self.client_id,
            client_secret=self._secret,
            token_endpoint_auth_method="client_secret_basic" if self._secret else "none",
            scope=self._scope,
            redirect_uri=self._redirect_uri,
            code_challenge_method="S256",
            timeout=SECONDS,
            follow_redirects=False,
        )


def _json(url: str) -> dict[str, Any]:
    response = httpx2.get(url, timeout=SECONDS, follow_redirects=False)
    response.raise_for_status()
    said = response.json()
    return said if isinstance(said, dict) else {}
