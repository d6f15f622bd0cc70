"""Calendar feeds of people's own duties, each under a private address that can be revoked."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
from email.utils import format_datetime, parsedate_to_datetime
from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Query, Response, status
from fastapi.responses import JSONResponse
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.resources.finding import RowId
from api.resources.own import own_person
from api.resources.rosters_forms import Told
from api.resources.today import today
from api.signin import Action, digest_of
from api.storage import now, rows
from api.storage.assembly import roster_of
from api.storage.json_text import canonical
from api.storage.rows import RosterState
from api.web import (
    Answer,
    AskingDep,
    OnceDep,
    Page,
    PageQuery,
    ProblemError,
    matching,
    not_found,
    page_of,
    shown_once,
)
from api.web.asking import ServiceDep
from roster.files import calendar_text
from roster.packs import pack_for
from roster.table.frame import Frame
from roster.ward import Ward

router = APIRouter(tags=["calendar feeds"])

PREFIX = "rf"
MOST_FEEDS = 10
LOOKS_BACK = dt.timedelta(days=31)
CALENDAR = "text/calendar"
TITLE = "My duties"
"""A calendar names nobody: programs show its title to whoever sees their screen."""

Token = Annotated[str, Path(min_length=10, max_length=100, pattern="^[A-Za-z0-9_-]+$")]


class FeedKept(Told):
    """A calendar feed of yours."""

    id: str
    """Id of the feed."""
    created_at: dt.datetime
    """When it was made."""
    revoked_at: dt.datetime | None
    """When it was revoked."""


class FeedMade(FeedKept):
    """A new feed, with its address, which is shown this once."""

    path: str
    """Its private path on this service: whoever knows it can read your duties until you revoke it."""


class FeedQuery(PageQuery):
    """Which feeds."""

    revoked: bool | None = None
    """Those that were revoked, or those that were not."""


@router.get("/wards/{ward_id}/own-feeds")
def list_own_feeds(asking: AskingDep, ward_id: RowId, page: Annotated[FeedQuery, Query()]) -> Page[FeedKept]:
    """Calendar feeds of yours."""
    with asking.database.read() as session:
        person = own_person(session, asking, ward_id, Action.OWN_FEEDS)
        found = select(rows.Feed).where(rows.Feed.ward_id == ward_id, rows.Feed.person == person)
        found = matching(found, (rows.Feed.revoked_at.is_not(None), page.revoked))
        return page_of(session, found, rows.Feed, page, _form)


@router.post("/wards/{ward_id}/own-feeds", status_code=status.HTTP_201_CREATED, response_model=FeedMade)
def make_own_feed(once: OnceDep, ward_id: RowId) -> JSONResponse:
    """Make a calendar feed. Its address is kept nowhere; with an Idempotency-Key the same session is shown it again."""
    asking, token = once.asking, once.token(PREFIX)
    digest = digest_of(token, asking.service.settings.secret_bytes)

    def work(session: Session) -> Answer:
        person = own_person(session, asking, ward_id, Action.OWN_FEEDS)
        mine = select(rows.Feed.id).where(
            rows.Feed.ward_id == ward_id, rows.Feed.person == person, rows.Feed.revoked_at.is_(None)
        )
        if len(list(session.scalars(mine))) >= MOST_FEEDS:
            raise ProblemError(409, "conflict", f"You have {MOST_FEEDS} feeds; revoke one first.")
        row = rows.Feed(ward_id=ward_id, person=person, token_digest=digest)
        session.add(row)
        session.flush()
        made = FeedMade(**_form(row).model_dump(), path=path)
        return Answer(status.HTTP_201_CREATED, made, unkept=frozenset({"path"}))

    def again(kept: dict[str, Any]) -> dict[str, Any]:
        with asking.database.read() as session:
            if session.get_one(rows.Feed, kept["id"]).token_digest != digest:
                raise shown_once("feed")
        return {**kept, "path": path}

    path = f"/v1/feeds/{token}"
    return once.do(None, work, again)


@router.delete("/wards/{ward_id}/own-feeds/{feed_id}", status_code=status.HTTP_204_NO_CONTENT)
def revoke_own_feed(asking: AskingDep, ward_id: RowId, feed_id: RowId) -> None:
    """Revoke a feed: its address leads nowhere any more."""
    with asking.database.write(asking.by) as session:
        person = own_person(session, asking, ward_id, Action.OWN_FEEDS)
        row = session.get(rows.Feed, feed_id)
        if row is None or (row.ward_id, row.person) != (ward_id, person):
            raise not_found("feed")
        if row.revoked_at is None:
            row.revoked_at = now()


@router.get(
    "/feeds/{token}",
    response_class=Response,
    responses={200: {"content": {CALENDAR: {"schema": {"type": "string"}}}}, 304: {"description": "Not changed"}},
)
def read_feed(
    service: ServiceDep,
    token: Token,
    if_none_match: Annotated[str | None, Header(max_length=1000)] = None,
    if_modified_since: Annotated[str | None, Header(max_length=100)] = None,
) -> Response:
    """A person's duties in published rosters, for calendar programs (RFC 5545). The address is the only key."""
    with service.database.read() as session:
        feed = _feed(session, token, service.settings.secret_bytes)
        shown = _shown(session, feed)
        headers = _headers(feed, shown)
        if _unchanged(headers, if_none_match, if_modified_since):
            return Response(status_code=status.HTTP_304_NOT_MODIFIED, headers=headers)
        read = [(_ward(session, row), roster_of(session, row), row.updated_at) for row in shown]
    calendar = calendar_text([(_frame(ward), roster, stamp) for ward, roster, stamp in read], feed.person, TITLE)
    return Response(calendar, media_type=f"{CALENDAR}; charset=utf-8", headers=headers)


def _feed(session: Session, token: str, secret: bytes) -> rows.Feed:
    """The feed of a token in force. Compared in constant time, beyond the search by digest."""
    digest = digest_of(token, secret)
    row = session.scalars(select(rows.Feed).where(rows.Feed.token_digest == digest)).one_or_none()
    if row is None or not hmac.compare_digest(row.token_digest, digest) or row.revoked_at is not None:
        raise not_found("feed")
    left = select(rows.Person.left_on).where(rows.Person.ward_id == row.ward_id, rows.Person.code == row.person)
    left_on = session.scalar(left)
    if left_on is not None and left_on + LOOKS_BACK < today():
        raise not_found("feed")
    return row


def _shown(session: Session, feed: rows.Feed) -> list[rows.Roster]:
    """Published rosters that ended a month ago at the most, in order."""
    found = (
        select(rows.Roster, rows.Period)
        .join(rows.Period, rows.Period.id == rows.Roster.period_id)
        .where(rows.Roster.ward_id == feed.ward_id, rows.Roster.state == RosterState.PUBLISHED)
        .order_by(rows.Period.start)
    )
    return [
        row
        for row, period in session.execute(found)
        if period.start + dt.timedelta(days=period.days) + LOOKS_BACK > today()
    ]


def _headers(feed: rows.Feed, shown: list[rows.Roster]) -> dict[str, str]:
    named = canonical([[feed.id], *[[row.id, row.version] for row in shown]])
    changed = max([feed.created_at, *(row.updated_at for row in shown)])
    return {
        "ETag": f'"{hashlib.sha256(named.encode()).hexdigest()[:32]}"',
        "Last-Modified": format_datetime(changed.replace(microsecond=0), usegmt=True),
        "Cache-Control": "private, no-cache",
        "Content-Disposition": 'inline; filename="duties.ics"',
    }


def _unchanged(headers: dict[str, str], match: str | None, since: str | None) -> bool:
    """Whether whoever reads has it already; a date is looked at only without a tag (RFC 9110)."""
    if match is not None:
        return headers["ETag"] in {tag.strip().removeprefix("W/") for tag in match.split(",")}
    if since is None:
        return False
    try:
        return parsedate_to_datetime(since) >= parsedate_to_datetime(headers["Last-Modified"])
    except (ValueError, TypeError):
        return False


def _ward(session: Session, row: rows.Roster) -> Ward:
    """The ward as the roster was published or last changed on it."""
    found: Ward = session.get_one(rows.WardDocument, row.ward_document_id).document
    return found


def _frame(ward: Ward) -> Frame:
    return Frame(ward, pack_for(ward.pack, ward.period.start).full_time)


def _form(row: rows.Feed) -> FeedKept:
    return FeedKept(id=row.id, created_at=row.created_at, revoked_at=row.revoked_at)
