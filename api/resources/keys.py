"""API keys of one's own account."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, status
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, field_serializer
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.resources.finding import RowId, row_of
from api.signin import KEY_PREFIX, MOST_DAYS, Action, ApiKeyError, begin_key, digest_of
from api.storage import now, rows
from api.web import (
    Answer,
    AskingDep,
    OnceDep,
    Page,
    PageQuery,
    ProblemError,
    Received,
    matching,
    not_found,
    page_of,
    shown_once,
)
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

    @field_serializer("scopes")
    def _ordered(self, scopes: frozenset[Action]) -> list[Action]:
        """Told the same way each time, so that a request that is sent again is known."""
        return sorted(scopes)


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


class KeyQuery(PageQuery):
    """Which keys."""

    revoked: bool | None = None
    """Those that were revoked, or those that were not."""


@router.get("")
def list_keys(asking: AskingDep, page: Annotated[KeyQuery, Query()]) -> Page[KeyKept]:
    """Your keys, those that ended too."""
    asking.must_be_signed_in()
    found = select(rows.ApiKey).where(rows.ApiKey.account_id == asking.actor.account_id)
    found = matching(found, (rows.ApiKey.revoked_at.is_not(None), page.revoked))
    with asking.database.read() as session:
        return page_of(session, found, rows.ApiKey, page, _form)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=KeyBegun)
def create_key(once: OnceDep, sent: Annotated[KeyForm, Body()]) -> JSONResponse:
    """Make a key. The token is kept nowhere; with an Idempotency-Key the same session is shown it again."""
    asking = once.asking
    asking.must_be_signed_in()
    lasts, secret, token = dt.timedelta(days=sent.days), asking.service.settings.secret_bytes, once.token(KEY_PREFIX)

    def work(session: Session) -> Answer:
        try:
            _, row = begin_key(session, asking.actor, sent.title, sent.scopes, lasts, secret, token)
        except ApiKeyError as error:
            problems = (Problem(("scopes",), str(error)),)
            raise ProblemError(422, "invalid", "This key cannot be made; see problems.", problems) from None
        made = KeyBegun(**_form(row).model_dump(), token=token)
        return Answer(status.HTTP_201_CREATED, made, unkept=frozenset({"token"}))

    def again(kept: dict[str, Any]) -> dict[str, Any]:
        with asking.database.read() as session:
            if session.get_one(rows.ApiKey, kept["id"]).digest != digest_of(token, secret):
                raise shown_once("key")
        return {**kept, "token": token}

    return once.do(sent, work, again)


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
