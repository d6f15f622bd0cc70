"""Wishes of staff, entered by themselves while the period is open for them."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from pydantic import Field, ValidationError
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.resources.finding import RowId
from api.resources.own import own_period
from api.resources.today import today
from api.rostering.wishing import check_wish
from api.signin import Action
from api.storage import rows
from api.storage.assembly import ward_of
from api.storage.rows import RosterState
from api.web import (
    Answer,
    Asking,
    AskingDep,
    IfMatch,
    Kept,
    OnceDep,
    Page,
    ProblemError,
    Received,
    SpanQuery,
    etag,
    not_found,
    page_of,
    unchanged,
)
from roster.ward import WardError, problems_of
from roster.ward.base import Date, Words

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/own-wishes", tags=["own wishes"])


class WishForm(Received):
    """What you ask for; no reason is asked, and none is kept."""

    date: Date
    """Date in the period."""
    want: Literal["off", "work", "not"]
    """To be off, to work (these duties, if any are named), or not to work these duties."""
    duties: Words = ()
    """Codes of the duties that the wish is about."""
    points: int = Field(default=10, ge=1, le=100)
    """How much you stake on it."""


class WishKept(Kept):
    """A wish of yours as it is kept."""

    wish: nouns.Wish
    """The wish."""


WishBody = Annotated[WishForm, Body()]


@router.get("")
def list_own_wishes(
    asking: AskingDep, ward_id: RowId, period_id: RowId, page: Annotated[SpanQuery, Query()]
) -> Page[WishKept]:
    """Your wishes of a period."""
    with asking.database.read() as session:
        person, period = _own(session, asking, ward_id, period_id)
        return page_of(session, page.within(_all(period, person), rows.Wish.date), rows.Wish, page, _form)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=WishKept)
def create_own_wish(once: OnceDep, ward_id: RowId, period_id: RowId, form: WishBody) -> JSONResponse:
    """Enter a wish."""

    def work(session: Session) -> Answer:
        person, period = _own(session, once.asking, ward_id, period_id)
        _is_open(session, period)
        wish = _noun(form, _free_name(session, period, person), person)
        check_wish(ward_of(session, period), wish)
        last = session.scalar(select(func.max(rows.Wish.position)).where(rows.Wish.period_id == period.id))
        row = rows.Wish(ward_id=ward_id, period_id=period.id, position=0 if last is None else last + 1)
        row.take(wish)
        session.add(row)
        session.flush()
        return Answer(status.HTTP_201_CREATED, _form(row), etag(row))

    return once.do(form, work)


@router.get("/{wish_id}")
def read_own_wish(asking: AskingDep, ward_id: RowId, period_id: RowId, wish_id: RowId, response: Response) -> WishKept:
    """A wish of yours."""
    with asking.database.read() as session:
        row = _one(session, *_own(session, asking, ward_id, period_id), wish_id)
        response.headers.update(etag(row))
        return _form(row)


@router.put("/{wish_id}")
def change_own_wish(
    asking: AskingDep,
    ward_id: RowId,
    period_id: RowId,
    wish_id: RowId,
    version: IfMatch,
    form: WishBody,
    response: Response,
) -> WishKept:
    """Change a wish of yours."""
    with asking.database.write(asking.by) as session:
        person, period = _own(session, asking, ward_id, period_id)
        row = _one(session, person, period, wish_id)
        _is_open(session, period)
        unchanged(row, version)
        wish = _noun(form, row.code, person)
        check_wish(ward_of(session, period), wish)
        row.take(wish)
        session.flush()
        response.headers.update(etag(row))
        return _form(row)


@router.delete("/{wish_id}", status_code=status.HTTP_204_NO_CONTENT)
def withdraw_own_wish(asking: AskingDep, ward_id: RowId, period_id: RowId, wish_id: RowId, version: IfMatch) -> None:
    """Withdraw a wish of yours."""
    with asking.database.write(asking.by) as session:
        person, period = _own(session, asking, ward_id, period_id)
        row = _one(session, person, period, wish_id)
        _is_open(session, period)
        unchanged(row, version)
        session.delete(row)


def _own(session: Session, asking: Asking, ward_id: str, period_id: str) -> tuple[str, rows.Period]:
    return own_period(session, asking, ward_id, period_id, Action.OWN_WISHES)


def _all(period: rows.Period, person: str) -> Select[rows.Wish]:
    return select(rows.Wish).where(rows.Wish.period_id == period.id, rows.Wish.person == person)


def _one(session: Session, person: str, period: rows.Period, wish_id: str) -> rows.Wish:
    row = session.get(rows.Wish, wish_id)
    if row is None or (row.period_id, row.person) != (period.id, person):
        raise not_found("wish")
    return row


def _is_open(session: Session, period: rows.Period) -> None:
    """Raises the problem of a period for which wishes are no longer taken."""
    if period.wishes_close is not None and today() > period.wishes_close:
        raise ProblemError(409, "closed", f"Wishes for this period were taken until {period.wishes_close}.")
    shown = (RosterState.PUBLISHED, RosterState.SUPERSEDED)
    found = select(rows.Roster.id).where(rows.Roster.period_id == period.id, rows.Roster.state.in_(shown)).limit(1)
    if session.scalar(found) is not None:
        raise ProblemError(409, "closed", "The roster is published; ask your manager, or a colleague for a swap.")


def _noun(form: WishForm, code: str, person: str) -> nouns.Wish:
    """The wish of a person. Raises WardError for one that does not agree with itself."""
    try:
        return nouns.Wish.model_validate({**form.model_dump(), "id": code, "person": person})
    except ValidationError as error:
        raise WardError(tuple(problems_of(error))) from None


def _free_name(session: Session, period: rows.Period, person: str) -> str:
    """A name of the wish that no other one of the period has."""
    taken = set(session.scalars(select(rows.Wish.code).where(rows.Wish.period_id == period.id)))
    return next(name for number in range(1, len(taken) + 2) if (name := f"{person}-{number}") not in taken)


def _form(row: rows.Wish) -> WishKept:
    return WishKept(id=row.id, version=row.version, wish=row.document)
