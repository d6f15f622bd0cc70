"""Signing in by the identity provider that the settings name."""

from __future__ import annotations

import logging
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response, status
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import ConfigDict, Field

from api.resources.sessions import SessionBegun, begun
from api.resources.signing_in import SIGN_IN
from api.signin import COOKIE_PREFIX, new_token
from api.signin.oidc import (
    LASTS,
    Flow,
    Identity,
    IdentityError,
    Provider,
    ProviderError,
    account_of,
    begin_flow,
    take_flow,
)
from api.storage import By
from api.storage.audit import note
from api.web import ProblemError, Received, Service, not_found
from api.web.asking import ServiceDep
from api.web.cookies import cookie_name, drop_cookie, put_cookie
from api.web.logs import log
from api.web.problems import request_id_of

router = APIRouter(prefix="/sessions/oidc", tags=["sessions"])

FLOW = "roster-sign-in"
"""The cookie of a browser that is on its way."""


class CameBack(Received):
    """What the provider sends a browser back with."""

    model_config = ConfigDict(extra="ignore")

    state: str = Field(default="", max_length=200)
    """What the browser was sent with."""
    code: str = Field(default="", max_length=4096)
    """What the provider answers for with an ID token."""
    error: str = Field(default="", max_length=200)
    """Why there is none."""
    iss: str | None = Field(default=None, max_length=2000)
    """Which provider it was, if it says so (RFC 9207)."""


@router.get("", status_code=status.HTTP_303_SEE_OTHER, response_class=RedirectResponse)
def sign_in_elsewhere(request: Request, service: ServiceDep) -> Response:
    """Go to the identity provider, if this service has one, and come back signed in."""
    provider, settings = _provider(service), service.settings
    with service.database.write(By(SIGN_IN, request_id_of(request))) as session:
        flow = begin_flow(session, settings.secret_bytes)
    try:
        response = RedirectResponse(provider.sign_in_url(flow), status.HTTP_303_SEE_OTHER)
    except ProviderError as error:
        raise _unable(request, error) from None
    put_cookie(response, settings, flow.browser, int(LASTS.total_seconds()), FLOW)
    return response


@router.get("/callback", response_model=SessionBegun)
def come_back(request: Request, service: ServiceDep, sent: Annotated[CameBack, Query()]) -> JSONResponse:
    """Where the provider sends the browser back to: the session begins, in a cookie. No attempt comes back twice."""
    provider, settings = _provider(service), service.settings
    by = By(SIGN_IN, request_id_of(request))
    browser = request.cookies.get(cookie_name(settings, FLOW), "")
    with service.database.write(by) as session:
        flow = take_flow(session, browser, sent.state, settings.secret_bytes)
    if flow is None:
        raise ProblemError(401, "not-under-way", "This sign-in is not under way in this browser; begin again.")
    try:
        identity = _identity(provider, sent, flow)
    except ProviderError as error:
        raise _unable(request, error) from None
    except IdentityError as error:
        log(logging.WARNING, "sign-in refused", error, request_id=request_id_of(request))
        with service.database.write(by) as session:
            note(session, "fail to sign in", flow.row)
        raise ProblemError(401, "not-believed", "The sign-in at the identity provider failed; begin again.") from None
    response = _begun(request, service, identity)
    drop_cookie(response, settings, FLOW)
    return response


def _identity(provider: Provider, sent: CameBack, flow: Flow) -> Identity:
    """Raises ProviderError, IdentityError."""
    if sent.iss not in {None, provider.issuer}:
        raise IdentityError("another provider answers")
    if sent.error or not sent.code:
        raise IdentityError("the provider gives no code")
    return provider.identity(sent.code, flow)


def _begun(request: Request, service: Service, identity: Identity) -> JSONResponse:
    with service.database.write(By(SIGN_IN, request_id_of(request))) as session:
        account = account_of(session, identity, make=service.settings.oidc_makes_accounts)
    if account is None:
        raise ProblemError(403, "no-account", "You have no account here that may sign in; ask whoever keeps accounts.")
    return begun(request, service, account.id, new_token(COOKIE_PREFIX), status.HTTP_200_OK)


def _provider(service: Service) -> Provider:
    if service.provider is None:
        raise not_found("way to sign in")
    return service.provider


def _unable(request: Request, error: ProviderError) -> ProblemError:
    log(logging.ERROR, "identity provider failed", error, request_id=request_id_of(request))
    detail = "The identity provider does not answer; try again."
    return ProblemError(503, "no-provider", detail, headers={"Retry-After": "30"})
