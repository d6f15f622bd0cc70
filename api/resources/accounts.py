"""Accounts and their roles, for admins who signed in."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, SecretStr
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.resources.finding import RowId, row_of
from api.signin import (
    AccountError,
    Action,
    Held,
    PasswordError,
    Place,
    add_account,
    end_sessions,
    grant,
    hash_of,
    held_by,
)
from api.storage import now, rows
from api.storage.ids import LENGTH
from api.storage.rows import Role
from api.web import (
    Answer,
    Asking,
    AskingDep,
    IfMatch,
    Kept,
    OnceDep,
    Page,
    PageQuery,
    ProblemError,
    Received,
    etag,
    matching,
    not_found,
    note_read,
    page_of,
    unchanged,
)
from roster.ward import Problem

router = APIRouter(prefix="/accounts", tags=["accounts"])

Id = Annotated[str, Field(min_length=LENGTH, max_length=LENGTH, pattern="^[0-9a-z]+$")]


class RoleForm(Received):
    """A role, and where it holds."""

    role: Role
    """staff, ward manager, planner, board reader or admin."""
    board_id: Id | None = None
    """The board on which it holds; an admin is one everywhere."""
    ward_id: Id | None = None
    """The ward of that board, for staff and ward managers."""
    person: str | None = Field(default=None, min_length=1, max_length=40)
    """For staff, which of the ward's people it is."""


class AccountForm(Received):
    """A new account."""

    name: str = Field(min_length=1, max_length=100)
    """What is typed at sign-in."""
    password: SecretStr = Field(max_length=200)
    """Its first password, which its owner changes."""
    roles: list[RoleForm] = Field(default=[], max_length=50)
    """What it may be."""


class RoleKept(BaseModel):
    """A role as it is held."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    id: str
    """Id of the grant."""
    role: Role
    """The role."""
    board_id: str | None
    """The board on which it holds."""
    ward_id: str | None
    """The ward on which it holds."""
    person: str | None
    """Who of the ward it is."""


class AccountKept(Kept):
    """An account as it is kept, without anything secret."""

    name: str
    """What is typed at sign-in."""
    disabled_at: dt.datetime | None
    """Since when it cannot sign in."""
    roles: list[RoleKept]
    """What it may be."""


class AccountState(Received):
    """Whether an account can sign in."""

    disabled: bool
    """Whether it cannot; its sessions end."""


class AccountQuery(PageQuery):
    """Which accounts."""

    name: str | None = Field(default=None, max_length=100)
    """The one that signs in as this."""
    disabled: bool | None = None
    """Those that cannot sign in, or those that can."""


@router.get("")
def list_accounts(asking: AskingDep, page: Annotated[AccountQuery, Query()]) -> Page[AccountKept]:
    """Every account."""
    _must_manage(asking)
    found = matching(
        select(rows.Account),
        (rows.Account.name, page.name and page.name.lower()),
        (rows.Account.disabled_at.is_not(None), page.disabled),
    )
    with asking.database.read() as session:
        accounts = page_of(session, found, rows.Account, page, lambda row: _form(session, row))
        mine = session.get_one(rows.Account, asking.actor.account_id)
    note_read(asking, mine, "read accounts")
    return accounts


@router.post("", status_code=status.HTTP_201_CREATED, response_model=AccountKept)
def create_account(once: OnceDep, form: Annotated[AccountForm, Body()]) -> JSONResponse:
    """Create an account with a password and its roles."""
    _must_manage(once.asking)
    kept = once.kept(form)
    if kept is not None:
        return kept
    hashed = _hashed(form.password)

    def work(session: Session) -> Answer:
        held = tuple(_held(session, role, ("roles", number)) for number, role in enumerate(form.roles))
        try:
            row = add_account(session, form.name, None, held)
        except AccountError as error:
            raise _refused(("name",), error) from None
        row.password_hash = hashed
        session.flush()
        return Answer(status.HTTP_201_CREATED, _form(session, row), etag(row))

    return once.do(form, work)


@router.get("/{account_id}")
def read_account(asking: AskingDep, account_id: RowId, response: Response) -> AccountKept:
    """An account."""
    _must_manage(asking)
    with asking.database.read() as session:
        row = row_of(session, rows.Account, account_id, "account")
        account = _form(session, row)
    note_read(asking, row)
    response.headers.update(etag(row))
    return account


@router.put("/{account_id}")
def change_account(
    asking: AskingDep,
    account_id: RowId,
    version: IfMatch,
    form: Annotated[AccountState, Body()],
    response: Response,
) -> AccountKept:
    """Let an account sign in no more, or again."""
    _must_manage(asking)
    _not_oneself(asking, account_id)
    with asking.database.write(asking.by) as session:
        row = row_of(session, rows.Account, account_id, "account")
        unchanged(row, version)
        row.disabled_at = (row.disabled_at or now()) if form.disabled else None
        if form.disabled:
            end_sessions(session, row.id)
        session.flush()
        response.headers.update(etag(row))
        return _form(session, row)


@router.post("/{account_id}/roles", status_code=status.HTTP_201_CREATED, response_model=AccountKept)
def grant_role(once: OnceDep, account_id: RowId, form: Annotated[RoleForm, Body()]) -> JSONResponse:
    """Give an account a role."""
    _must_manage(once.asking)

    def work(session: Session) -> Answer:
        row = row_of(session, rows.Account, account_id, "account")
        grant(session, row, _held(session, form, ()))
        row.updated_at = now()
        session.flush()
        return Answer(status.HTTP_201_CREATED, _form(session, row), etag(row))

    return once.do(form, work)


@router.delete("/{account_id}/roles/{role_id}", status_code=status.HTTP_204_NO_CONTENT)
def withdraw_role(asking: AskingDep, account_id: RowId, role_id: RowId, version: IfMatch) -> None:
    """Take a role from an account; the version is that of the account."""
    _must_manage(asking)
    _not_oneself(asking, account_id)
    with asking.database.write(asking.by) as session:
        row = row_of(session, rows.Account, account_id, "account")
        unchanged(row, version)
        held = session.get(rows.Grant, role_id)
        if held is None or held.account_id != row.id:
            raise not_found("role")
        session.delete(held)
        row.updated_at = now()


def _must_manage(asking: Asking) -> None:
    """Accounts are made by admins who signed in: a key that was lost makes none."""
    asking.must_be_signed_in()
    asking.must(Action.MANAGE_ACCOUNTS, Place())


def _not_oneself(asking: Asking, account_id: str) -> None:
    """Raises the problem of an admin who would shut everybody out."""
    if asking.actor.account_id == account_id:
        raise ProblemError(409, "conflict", "This is your own account; another admin does this.")


def _held(session: Session, form: RoleForm, place: tuple[str | int, ...]) -> Held:
    """The role where it holds. Raises the problem of one that cannot."""
    held = Held(form.role, form.board_id, form.ward_id, form.person)
    ward = None if held.ward_id is None else session.get(rows.Ward, held.ward_id)
    board = None if held.board_id is None else session.get(rows.Board, held.board_id)
    if (held.ward_id is not None and (ward is None or ward.board_id != held.board_id)) or (
        held.board_id is not None and board is None
    ):
        raise _refused(place, AccountError("there is no such board or ward; give the ward with its board"))
    try:
        held_by(session, held)
    except AccountError as error:
        raise _refused(place, error) from None
    return held


def _hashed(password: SecretStr) -> str:
    try:
        return hash_of(password.get_secret_value())
    except PasswordError as error:
        raise _refused(("password",), error) from None


def _refused(place: tuple[str | int, ...], error: ValueError) -> ProblemError:
    return ProblemError(422, "invalid", "What was sent cannot be used; see problems.", (Problem(place, str(error)),))


def _form(session: Session, row: rows.Account) -> AccountKept:
    found = session.scalars(select(rows.Grant).where(rows.Grant.account_id == row.id).order_by(rows.Grant.id))
    roles = [
        RoleKept(id=each.id, role=Role(each.role), board_id=each.board_id, ward_id=each.ward_id, person=each.person)
        for each in found
    ]
    return AccountKept(id=row.id, version=row.version, name=row.name, disabled_at=row.disabled_at, roles=roles)
