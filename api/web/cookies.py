"""The cookie of a session in a browser, and how a request with it shows that it comes from our own pages.

A browser sends the cookie with every request to us, whoever's page makes it. So a request that may change something has
to come from our own origin, as the browser says and no page can feign, and to carry a word that only pages of ours can
read, which is bound to the session.
"""

from __future__ import annotations

import hmac

from fastapi import Request, Response

from api.settings import Settings
from api.signin import COOKIE_PREFIX, proof_of
from api.web.problems import ProblemError

NAME = "roster"
HOST_NAME = f"__Host-{NAME}"
"""Under https: browsers take it with Secure and without Domain alone, so that no neighbouring host can set it."""

PROOF = "X-CSRF-Token"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""


def cookie_name(settings: Settings, name: str = NAME) -> str:
    """The name of a cookie."""
    return f"__Host-{name}" if settings.is_https else name


def put_cookie(response: Response, settings: Settings, value: str, seconds: int, name: str = NAME) -> None:
    """Have the browser keep a cookie that no script reads. It comes with links from elsewhere, not with forms."""
    response.set_cookie(
        cookie_name(settings, name), value, max_age=seconds, secure=settings.is_https, httponly=True, samesite="lax"
    )


def drop_cookie(response: Response, settings: Settings, name: str = NAME) -> None:
    """Have the browser forget a cookie."""
    response.delete_cookie(cookie_name(settings, name), secure=settings.is_https, httponly=True, samesite="lax")


def session_cookie(request: Request, settings: Settings) -> str | None:
    """The token in the cookie. One that was given out to be sent as Authorization is not taken from a cookie."""
    token = request.cookies.get(cookie_name(settings), "")
    return token if token.startswith(f"{COOKIE_PREFIX}_") else None


def must_be_ours(request: Request, settings: Settings) -> None:
    """Raises the problem of a request that does not come from a page of our own origin."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    ours = site == "same-origin" if site is not None else origin == settings.public_url
    if not ours:
        raise ProblemError(403, "cross-site", "A session in a cookie is used from pages of this service alone.")


def must_be_proved(request: Request, settings: Settings, token: str) -> None:
    """Raises the problem of a request with a cookie that may change something and is not shown to be ours."""
    if request.method in SAFE:
        return
    must_be_ours(request, settings)
    sent = request.headers.get(PROOF, "")
    if not hmac.compare_digest(sent.encode(), proof_of(token, settings.secret_bytes).encode()):
        raise ProblemError(403, "no-proof", f"Send {PROOF} with the word that the session was begun with.")
