"""A small identity provider: real HTTP on this machine, real signatures, PKCE enforced; it lies as it is told to."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

CLIENT, SECRET = "rosters", "what the provider gave the service"


class IdentityProvider:
    """What it knows and does. `claims` and `metadata` are said in place of what is so; `sign` signs."""

    def __init__(self, issuer: str) -> None:
        self.issuer, self.subject = issuer, "subject-1"
        self.claims: dict[str, Any] = {}
        self.metadata: dict[str, Any] = {}
        self.alive, self.asked = True, list[str]()
        self.keys: list[RSAKey | ECKey] = [RSAKey.generate_key(2048, {"kid": "first"})]
        self.sign: Callable[[dict[str, Any]], str] = self.signed
        self._codes: dict[str, dict[str, str]] = {}

    def rotate(self) -> None:
        """Sign with another key from now on, of another kind; the one before is gone."""
        self.keys = [ECKey.generate_key("P-256", {"kid": "second"})]

    def signed(self, claims: dict[str, Any]) -> str:
        """An ID token."""
        key = self.keys[0]
        algorithm = "RS256" if isinstance(key, RSAKey) else "ES256"
        return jwt.encode({"alg": algorithm, "kid": key.kid}, claims, key, algorithms=[algorithm])

    def authorise(self, url: str) -> str:
        """The address that a browser is sent back to by somebody who signed in at the address."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        assert url.startswith(f"{self.issuer}/authorise?")
        assert (asked["response_type"], asked["client_id"]) == ("code", CLIENT)
        assert (asked["code_challenge_method"], asked["scope"].split()[0]) == ("S256", "openid")
        code = secrets.token_urlsafe(16)
        self._codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state'], 'iss': self.issuer})}"

    def answer(self, method: str, path: str, body: str, authorization: str) -> tuple[int, dict[str, Any]]:
        """What it answers."""
        self.asked.append(path)
        if not self.alive:
            return 503, {}
        if path == "/.well-known/openid-configuration":
            return 200, self._said()
        if path == "/keys":
            return 200, {"keys": [key.as_dict(private=False) for key in self.keys]}
        assert (method, path) == ("POST", "/token")
        return self._token({name: values[0] for name, values in parse_qs(body).items()}, authorization)

    def _said(self) -> dict[str, Any]:
        ends = {"authorization_endpoint": "authorise", "token_endpoint": "token", "jwks_uri": "keys"}
        return {"issuer": self.issuer, **{name: f"{self.issuer}/{end}" for name, end in ends.items()}} | self.metadata

    def _token(self, sent: dict[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        asked = self._codes.pop(sent.get("code", ""), None)
        challenge = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        if asked is None or _text(challenge) != asked["code_challenge"]:
            return 400, {"error": "invalid_grant"}
        if authorization != f"Basic {base64.b64encode(f'{CLIENT}:{SECRET}'.encode()).decode()}":
            return 401, {"error": "invalid_client"}
        assert sent["redirect_uri"] == asked["redirect_uri"]
        moment = int(time.time())
        claims = {"iss": self.issuer, "sub": self.subject, "aud": CLIENT, "iat": moment, "exp": moment + 300}
        claims |= {"nonce": asked["nonce"], "preferred_username": "florence"} | self.claims
        said = {name: value for name, value in claims.items() if value is not None}
        return 200, {"access_token": "of no use here", "token_type": "Bearer", "id_token": self.sign(said)}


def unsigned(claims: dict[str, Any]) -> str:
    """A token with the algorithm none."""
    head, body = (_text(json.dumps(part).encode()) for part in ({"alg": "none", "typ": "JWT"}, claims))
    return f"{head}.{body}."


def _text(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


@contextmanager
def serving() -> Iterator[IdentityProvider]:
    """A provider that answers on a port of its own."""

    class Handler(BaseHTTPRequestHandler):
        """Hands requests to the provider."""

        def do_GET(self) -> None:
            """A document."""
            self._answer("GET", "")

        def do_POST(self) -> None:
            """A token."""
            self._answer("POST", self.rfile.read(int(self.headers["Content-Length"])).decode())

        def _answer(self, method: str, body: str) -> None:
            status, said = provider.answer(method, self.path, body, self.headers.get("Authorization", ""))
            content = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """Nothing is written."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider = IdentityProvider(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
