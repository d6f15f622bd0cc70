"""Sessions: signing in and out, and the password that is signed in with."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Body, Request, status
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from api.resources.signing_in import tried
from api.signin import PasswordError, begin_session, change_password, end_sessions, hash_of
from api.storage import By, now, rows
from api.web import AskingDep, ProblemError, Received
from api.web.asking import ServiceDep
from api.web.problems import request_id_of
from roster.ward import Problem

router = APIRouter(prefix="/sessions", tags=["sessions"])


class SignIn(Received):
    """A name and password."""

    name: str = Field(min_length=1, max_length=100)
    """Name of the account."""
    password: SecretStr = Field(max_length=200)
    """Its password."""


class NewPassword(Received):
    """Another password, and the one that holds."""

    current: SecretStr = Field(max_length=200)
    """The password that holds."""
    new: SecretStr = Field(max_length=200)
    """The password that is to hold."""


class SessionBegun(BaseModel):
    """A session, with its token, which is shown this once."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    token: str
    """Send it as Authorization: Bearer."""
    expires_at: dt.datetime
    """When it ends, however much it is used; it ends before if it is not used."""


@router.post("", status_code=status.HTTP_201_CREATED, response_model=SessionBegun)
def sign_in(request: Request, service: ServiceDep, sent: Annotated[SignIn, Body()]) -> JSONResponse:
    """Sign in. Every attempt begins a new session, so there is no key for doing it once.

    Too many failures under a name or from an address are answered with 429, whether or not there is such an account.
    """
    account = tried(request, service, sent.name, sent.password.get_secret_value())
    lasts = dt.timedelta(hours=service.settings.session_hours)
    with service.database.write(By(account.id, request_id_of(request))) as session:
        token, row = begin_session(session, account.id, service.settings.secret_bytes, lasts)
    begun = SessionBegun(token=token, expires_at=row.expires_at)
    return JSONResponse(begun.model_dump(mode="json"), status.HTTP_201_CREATED)


@router.delete("/current", status_code=status.HTTP_204_NO_CONTENT)
def sign_out(asking: AskingDep) -> None:
    """End the session whose token is sent."""
    asking.must_be_signed_in()
    with asking.database.write(asking.by) as session:
        session.get_one(rows.SignedIn, asking.token_id).ended_at = now()


@router.delete("", status_code=status.HTTP_204_NO_CONTENT)
def sign_out_everywhere(asking: AskingDep) -> None:
    """End every session of yours, this one too."""
    asking.must_be_signed_in()
    with asking.database.write(asking.by) as session:
        end_sessions(session, asking.actor.account_id)


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
