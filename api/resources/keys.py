"""API keys of one's own account."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Body, Query, status
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select

from api.resources.finding import RowId, row_of
from api.signin import MOST_DAYS, Action, ApiKeyError, begin_key
from api.storage import now, rows
from api.web import AskingDep, Page, PageQuery, ProblemError, Received, not_found, page_of
from roster.ward import Problem

router = APIRouter(prefix="/keys", tags=["keys"])


class KeyForm(Received):
    """What a key is for."""

    title: str = Field(min_length=1, max_length=100)
    """What will use it."""
    scopes: frozenset[Action] = Field(min_length=1)
    """Actions that it may be used for; none that you may not do yourself."""
    days: int = Field(default=90, ge=1, le=MOST_DAYS)
    """How long it lasts."""


class KeyKept(BaseModel):
    """A key as it is kept, without its token."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    id: str
    """Id of the key."""
    title: str
    """What uses it."""
    scopes: list[Action]
    """Actions that it may be used for."""
    expires_at: dt.datetime
    """When it ends."""
    revoked_at: dt.datetime | None
    """When it was revoked, if it was."""
    last_used_at: dt.datetime | None
    """When it was last used, to the minute."""


class KeyBegun(KeyKept):
    """A key with its token, which is shown this once."""

    token: str
    """Send it as Authorization: Bearer."""


@router.get("")
def list_keys(asking: AskingDep, page: Annotated[PageQuery, Query()]) -> Page[KeyKept]:
    """Your keys, those that ended too."""
    asking.must_be_signed_in()
    found = select(rows.ApiKey).where(rows.ApiKey.account_id == asking.actor.account_id)
    with asking.database.read() as session:
        return page_of(session, found, rows.ApiKey, page, _form)


@router.post("", status_code=status.HTTP_201_CREATED)
def create_key(asking: AskingDep, sent: Annotated[KeyForm, Body()]) -> KeyBegun:
    """Make a key. No answer is kept for doing it once, as the token would be kept with it."""
    asking.must_be_signed_in()
    lasts, secret = dt.timedelta(days=sent.days), asking.service.settings.secret_bytes
    with asking.database.write(asking.by) as session:
        try:
            token, row = begin_key(session, asking.actor, sent.title, sent.scopes, lasts, secret)
        except ApiKeyError as error:
            problems = (Problem(("scopes",), str(error)),)
            raise ProblemError(422, "invalid", "This key cannot be made; see problems.", problems) from None
        return KeyBegun(**_form(row).model_dump(), token=token)


@router.delete("/{key_id}", status_code=status.HTTP_204_NO_CONTENT)
def revoke_key(asking: AskingDep, key_id: RowId) -> None:
    """Revoke a key, from now on and for good. Doing it again changes nothing."""
    asking.must_be_signed_in()
    with asking.database.write(asking.by) as session:
        row = row_of(session, rows.ApiKey, key_id, "key")
        if row.account_id != asking.actor.account_id:
            raise not_found("key")
        row.revoked_at = row.revoked_at or now()


def _form(row: rows.ApiKey) -> KeyKept:
    return KeyKept(
        id=row.id,
        title=row.title,
        scopes=[Action(each) for each in row.scopes],
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        last_used_at=row.last_used_at,
    )
