"""The service, and whoever asks it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from threading import Event
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer

from api.jobs import Bulletin
from api.settings import Settings
from api.signin import COOKIE_PREFIX, Action, Actor, Bearing, Place, bearing_of, digest_of, mark_used, permits, proof_of
from api.signin.oidc import Provider
from api.storage import By, Database
from api.tasks import Place as Workplace
from api.web.cookies import HOST_NAME, PROOF, must_be_proved, session_cookie
from api.web.meter import Meter
from api.web.problems import ProblemError, not_found, request_id_of
from api.web.rates import Rate, too_many

_SCHEME = HTTPBearer(auto_error=False, description="The token of a session, from POST /v1/sessions, or an API key.")
_COOKIE = APIKeyCookie(
    name=HOST_NAME,
    auto_error=False,
    description=f"The cookie of a session, from POST /v1/sessions with `cookie`; with it, changes send {PROOF}.",
)


CALLBACK = "/v1/sessions/oidc/callback"
"""Where an identity provider sends browsers back to."""


@dataclass(frozen=True)
class Service:
    """What a running service has: `app.state.service`."""

    settings: Settings
    database: Database
    place: Workplace | None = None
    """Where jobs are done, if it was given when the service was put together."""
    wake: Event = field(default_factory=Event)
    """Set where there is something new for the runner of jobs."""
    meter: Meter = field(default_factory=Meter)
    """Counts the requests."""

    @cached_property
    def bulletin(self) -> Bulletin:
        """What jobs tell, for all who listen."""
        return Bulletin(self.database)

    @cached_property
    def provider(self) -> Provider | None:
        """By whom people sign in beside passwords, if the settings say so."""
        settings = self.settings
        if settings.oidc_issuer is None or settings.oidc_client_id is None:
            return None
        given = settings.oidc_client_secret
        secret = None if given is None else given.get_secret_value()
        scope = "openid profile" if settings.oidc_makes_accounts else "openid"
        return Provider(settings.oidc_issuer, settings.oidc_client_id, secret, settings.public_url + CALLBACK, scope)

    @cached_property
    def account_rate(self) -> Rate:
        """How often each account may ask."""
        return Rate(self.settings.requests_per_minute)

    @cached_property
    def address_rate(self) -> Rate:
        """How often may be asked from each address."""
        return Rate(self.settings.address_requests_per_minute)


@dataclass(frozen=True)
class Asking:
    """A request of somebody who is signed in."""

    service: Service
    actor: Actor
    by: By
    token_id: str
    """Id of the session or key that was sent."""
    proof: str | None = None
    """What pages of ours send with every change; for sessions in a cookie."""
    seed: bytes = field(default=b"", repr=False)
    """What nobody has but whoever sends this token, and only here: secrets that are shown again come from it."""

    @property
    def database(self) -> Database:
        """The database."""
        return self.service.database

    def may(self, action: Action, place: Place) -> bool:
        """Whether they may do this there."""
        return permits(self.actor, action, place)

    def must(self, action: Action, place: Place, see: Action | None = None) -> None:
        """Raises the problem of what is not permitted: not there, for whoever may not `see` it either."""
        if not self.may(action, place):
            if see is not None and not self.may(see, place):
                raise not_found("thing")
            raise ProblemError(403, "forbidden", "Your roles do not let you do this here.")

    def must_be_signed_in(self) -> None:
        """Raises the problem of a key where only somebody who signed in may do this, lest a lost key makes others."""
        if self.actor.scopes is not None:
            raise ProblemError(403, "forbidden", "This is done by whoever signed in, not by a key.")


async def service_of(request: Request) -> Service:
    """The service that a request came to; told at once and not in a thread, as are all that read the request alone."""
    service = request.app.state.service
    assert isinstance(service, Service)
    return service


ServiceDep = Annotated[Service, Depends(service_of)]
Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(_SCHEME)]
Cookie = Annotated[str | None, Depends(_COOKIE)]


def _asking(request: Request, service: ServiceDep, bearer: Bearer, _: Cookie) -> Asking:
    """Raises the problem of a request without a token in force; a wrong one is never taken for none.

    Where a token and a cookie are sent, the token counts alone.
    """
    settings = service.settings
    cookie = session_cookie(request, settings) if bearer is None else None
    token = bearer.credentials if bearer else cookie
    bearing = _bearing(service, token, in_cookie=cookie is not None)
    if token is None or bearing is None:
        detail = "Send the token of a session or an API key."
        raise ProblemError(401, "not-signed-in", detail, headers={"WWW-Authenticate": "Bearer"})
    actor = bearing.actor
    request.state.account_id = actor.account_id
    wait = service.account_rate.wait(actor.account_id)
    if wait:
        raise too_many(wait)
    if cookie is not None:
        must_be_proved(request, settings, cookie)
    proof = None if cookie is None else proof_of(cookie, settings.secret_bytes)
    by, seed = By(actor.account_id, request_id_of(request)), digest_of(f"seed {token}", settings.secret_bytes)
    return Asking(service, actor, by, bearing.row.id, proof, seed.encode())


def _bearing(service: Service, token: str | None, *, in_cookie: bool) -> Bearing | None:
    if token is None or token.startswith(f"{COOKIE_PREFIX}_") is not in_cookie:
        return None
    idle = dt.timedelta(minutes=service.settings.idle_minutes)
    with service.database.read() as session:
        bearing = bearing_of(session, token, service.settings.secret_bytes, idle)
    if bearing is not None and bearing.is_stale:
        with service.database.write(By(bearing.actor.account_id)) as session:
            mark_used(session, bearing)
    return bearing


AskingDep = Annotated[Asking, Depends(_asking)]
"""Whoever asks; the request is refused without."""
