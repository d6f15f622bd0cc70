"""Sessions: signing in and out, and the password that is signed in with."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Body, Request, Response, status
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, SecretStr
from sqlalchemy import select

from api.resources.signing_in import tried
from api.signin import (
    COOKIE_PREFIX,
    TOKEN_PREFIX,
    PasswordError,
    actor_of_session,
    begin_session,
    change_password,
    digest_of,
    end_sessions,
    hash_of,
    new_token,
    proof_of,
    token_from,
)
from api.storage import By, now, rows
from api.storage.rows import Role
from api.web import AskingDep, KeyHeader, ProblemError, Received, Service
from api.web.asking import ServiceDep
from api.web.cookies import drop_cookie, must_be_ours, put_cookie
from api.web.once import REPLAYED
from api.web.problems import request_id_of
from roster.ward import Problem

router = APIRouter(prefix="/sessions", tags=["sessions"])


class SignIn(Received):
    """A name and password."""

    name: str = Field(min_length=1, max_length=100)
    """Name of the account."""
    password: SecretStr = Field(max_length=200)
    """Its password."""
    cookie: bool = False
    """For pages in a browser: the token goes into a cookie that no script reads, and not into the answer."""


class NewPassword(Received):
    """Another password, and the one that holds."""

    current: SecretStr = Field(max_length=200)
    """The password that holds."""
    new: SecretStr = Field(max_length=200)
    """The password that is to hold."""


class SessionBegun(BaseModel):
    """A session, with its token, which is shown this once."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    token: str | None = None
    """Send it as Authorization: Bearer; nothing where it is in a cookie."""
    csrf: str | None = None
    """With a cookie: send it as X-CSRF-Token with all that is not a GET."""
    expires_at: dt.datetime
    """When it ends, however much it is used; it ends before if it is not used."""


class RoleTold(BaseModel):
    """A role, and where it holds: on a ward, on every ward of a board, or everywhere."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    role: Role
    """The role."""
    board_id: str | None
    """Id of the board."""
    ward_id: str | None
    """Id of the ward."""
    person: str | None
    """For staff, their short name on the ward."""


class SessionTold(BaseModel):
    """Who is signed in."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    account_id: str
    """Id of the account."""
    name: str
    """Its name."""
    roles: list[RoleTold]
    """Its roles."""
    expires_at: dt.datetime
    """When the session ends."""
    csrf: str | None
    """For a session in a cookie: send it as X-CSRF-Token with all that is not a GET."""


@router.post("", status_code=status.HTTP_201_CREATED, response_model=SessionBegun)
def sign_in(
    request: Request, service: ServiceDep, sent: Annotated[SignIn, Body()], idempotency_key: KeyHeader = None
) -> JSONResponse:
    """Sign in. Every attempt begins a new session; with an Idempotency-Key, the same one as long as that is in force.

    Too many failures under a name or from an address are answered with 429, whether or not there is such an account.
    """
    if sent.cookie:
        must_be_ours(request, service.settings)
    password, prefix = sent.password.get_secret_value(), COOKIE_PREFIX if sent.cookie else TOKEN_PREFIX
    account = tried(request, service, sent.name, password)
    if idempotency_key is None:
        return begun(request, service, account.id, new_token(prefix), status.HTTP_201_CREATED)
    seed = digest_of(f"sign-in {password}", service.settings.secret_bytes).encode()
    token = token_from(prefix, seed, account.id, idempotency_key)
    return begun(request, service, account.id, token, status.HTTP_201_CREATED)


def begun(request: Request, service: Service, account_id: str, token: str, status_code: int) -> JSONResponse:
    """The answer to somebody who has just signed in, with the session of this token, whatever session they had.

    Raises the problem of a token whose session has ended.
    """
    settings, in_cookie = service.settings, token.startswith(f"{COOKIE_PREFIX}_")
    lasts, secret = dt.timedelta(hours=settings.session_hours), settings.secret_bytes
    row = _begun_before(service, token)
    replayed = {} if row is None else {REPLAYED: "true"}
    if row is None:
        with service.database.write(By(account_id, request_id_of(request))) as session:
            _, row = begin_session(session, account_id, secret, lasts, token)
    shown = {"csrf": proof_of(token, secret)} if in_cookie else {"token": token}
    body = SessionBegun(**shown, expires_at=row.expires_at)
    response = JSONResponse(body.model_dump(mode="json"), status_code, replayed)
    if in_cookie:
        put_cookie(response, settings, token, int(lasts.total_seconds()))
    return response


def _begun_before(service: Service, token: str) -> rows.SignedIn | None:
    """The session of a token, if there is one. Raises the problem of one that has ended."""
    settings = service.settings
    secret, idle = settings.secret_bytes, dt.timedelta(minutes=settings.idle_minutes)
    with service.database.read() as session:
        if session.scalar(select(rows.SignedIn.id).filter_by(digest=digest_of(token, secret))) is None:
            return None
        found = actor_of_session(session, token, secret, idle)
    if found is None:
        raise ProblemError(409, "ended", "The session that began with this Idempotency-Key has ended; send another.")
    return found[1]


@router.get("/current")
def read_session(asking: AskingDep) -> SessionTold:
    """Who you are here."""
    asking.must_be_signed_in()
    with asking.database.read() as session:
        account = session.get_one(rows.Account, asking.actor.account_id)
        expires_at = session.get_one(rows.SignedIn, asking.token_id).expires_at
    return SessionTold(
        account_id=account.id,
        name=account.name,
        roles=[RoleTold(**asdict(held)) for held in asking.actor.held],
        expires_at=expires_at,
        csrf=asking.proof,
    )


@router.delete("/current", status_code=status.HTTP_204_NO_CONTENT)
def sign_out(asking: AskingDep, response: Response) -> None:
    """End the session whose token is sent. Nothing is done with it after that, whoever has it."""
    asking.must_be_signed_in()
    with asking.database.write(asking.by) as session:
        session.get_one(rows.SignedIn, asking.token_id).ended_at = now()
    drop_cookie(response, asking.service.settings)


@router.delete("", status_code=status.HTTP_204_NO_CONTENT)
def sign_out_everywhere(asking: AskingDep, response: Response) -> None:
    """End every session of yours, this one too."""
    asking.must_be_signed_in()
    with asking.database.write(asking.by) as session:
        end_sessions(session, asking.actor.account_id)
    drop_cookie(response, asking.service.settings)


@router.put("/password", status_code=status.HTTP_204_NO_CONTENT)
def set_password(request: Request, asking: AskingDep, sent: Annotated[NewPassword, Body()]) -> None:
    """Change your password, which ends your other sessions. Keys stay until they are revoked.

    A wrong password counts as a failed sign-in.
    """
    asking.must_be_signed_in()
    with asking.database.read() as session:
        name = session.get_one(rows.Account, asking.actor.account_id).name
    account = tried(request, asking.service, name, sent.current.get_secret_value())
    try:
        hashed = hash_of(sent.new.get_secret_value())
    except PasswordError as error:
        problems = (Problem(("new",), str(error)),)
        raise ProblemError(422, "invalid", "This password is not taken; see problems.", problems) from None
    with asking.database.write(asking.by) as session:
        change_password(session, session.get_one(rows.Account, account.id), hashed, but=asking.token_id)
