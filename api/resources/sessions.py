"""Sessions: signing in and out, and the password that is signed in with."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Body, Request, Response, status
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from api.resources.signing_in import tried
from api.signin import (
    COOKIE_PREFIX,
    TOKEN_PREFIX,
    PasswordError,
    begin_session,
    change_password,
    end_sessions,
    hash_of,
    proof_of,
)
from api.storage import By, now, rows
from api.storage.rows import Role
from api.web import AskingDep, ProblemError, Received, Service
from api.web.asking import ServiceDep
from api.web.cookies import drop_cookie, must_be_ours, put_cookie
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
def sign_in(request: Request, service: ServiceDep, sent: Annotated[SignIn, Body()]) -> JSONResponse:
    """Sign in. Every attempt begins a new session, so there is no key for doing it once.

    Too many failures under a name or from an address are answered with 429, whether or not there is such an account.
    """
    if sent.cookie:
        must_be_ours(request, service.settings)
    account = tried(request, service, sent.name, sent.password.get_secret_value())
    return begun(request, service, account.id, in_cookie=sent.cookie, status_code=status.HTTP_201_CREATED)


def begun(request: Request, service: Service, account_id: str, *, in_cookie: bool, status_code: int) -> JSONResponse:
    """The answer to somebody who has just signed in, with a new session, whatever session they had."""
    settings = service.settings
    lasts, secret = dt.timedelta(hours=settings.session_hours), settings.secret_bytes
    with service.database.write(By(account_id, request_id_of(request))) as session:
        prefix = COOKIE_PREFIX if in_cookie else TOKEN_PREFIX
        token, row = begin_session(session, account_id, secret, lasts, prefix)
    shown = {"csrf": proof_of(token, secret)} if in_cookie else {"token": token}
    body = SessionBegun(**shown, expires_at=row.expires_at)
    response = JSONResponse(body.model_dump(mode="json"), status_code)
    if in_cookie:
        put_cookie(response, settings, token, int(lasts.total_seconds()))
    return response


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
