"""A person's own words about an agreed pattern or an absence: written and read by the person, and by nobody else.

What is kept for doing a request once is its answer without the words, which whoever sends it again sends with it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from pydantic import Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.resources.finding import RowId
from api.resources.own import own_person
from api.signin import Action
from api.storage import rows
from api.storage.ids import LENGTH
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
    page_of,
    unchanged,
)

router = APIRouter(prefix="/wards/{ward_id}/own-reasons", tags=["own reasons"])

MOST_SIGNS = 2000

ABOUT: dict[str, type[rows.Pattern | rows.Absence]] = {"patterns": rows.Pattern, "absence": rows.Absence}
"""Parts whose lines people may give their reasons for."""


class Words(Received):
    """Words of yours."""

    words: str = Field(min_length=1, max_length=MOST_SIGNS, repr=False)
    """Your reason, in your own words. Nobody else can read it here: no manager, no planner, no admin."""


class ReasonForm(Words):
    """A reason for a line about you."""

    part: Literal["patterns", "absence"]
    """The part that the line is of."""
    line_id: str = Field(min_length=LENGTH, max_length=LENGTH, pattern="^[0-9a-z]+$")
    """Id of the line."""


class ReasonKept(Kept):
    """A reason of yours."""

    part: str
    """The part that the line is of."""
    line_id: str
    """Id of the line; it may be gone, and the words stay until you remove them."""
    words: str = Field(repr=False)
    """Your words."""


class ReasonQuery(PageQuery):
    """Which reasons."""

    part: Literal["patterns", "absence"] | None = None
    """Those for lines of one part."""


@router.get("")
def list_own_reasons(asking: AskingDep, ward_id: RowId, page: Annotated[ReasonQuery, Query()]) -> Page[ReasonKept]:
    """Your reasons."""
    with asking.database.read() as session:
        person = own_person(session, asking, ward_id, Action.OWN_REASONS)
        found = select(rows.Reason).where(rows.Reason.ward_id == ward_id, rows.Reason.person == person)
        found = matching(found, (rows.Reason.about_kind, page.part and ABOUT[page.part].__tablename__))
        return page_of(session, found, rows.Reason, page, _form)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=ReasonKept)
def create_own_reason(once: OnceDep, ward_id: RowId, form: Annotated[ReasonForm, Body()]) -> JSONResponse:
    """Give your reason for a line about you, if you wish to; nobody may ask you to. One line has one."""

    def work(session: Session) -> Answer:
        person = own_person(session, once.asking, ward_id, Action.OWN_REASONS)
        kind = ABOUT[form.part]
        line = select(kind.id).where(kind.id == form.line_id, kind.ward_id == ward_id, kind.person == person)
        if session.scalar(line) is None:
            raise not_found("line about you")
        about = {"about_kind": kind.__tablename__, "about_id": form.line_id}
        if session.scalar(select(rows.Reason.id).filter_by(**about)) is not None:
            raise ProblemError(409, "conflict", "You gave a reason for this line; change it instead.")
        row = rows.Reason(ward_id=ward_id, person=person, words=form.words, **about)
        session.add(row)
        session.flush()
        return Answer(status.HTTP_201_CREATED, _form(row), etag(row), unkept=frozenset({"words"}))

    return once.do(form, work, lambda kept: {**kept, "words": form.words})


@router.get("/{reason_id}")
def read_own_reason(asking: AskingDep, ward_id: RowId, reason_id: RowId, response: Response) -> ReasonKept:
    """A reason of yours."""
    with asking.database.read() as session:
        row = _one(session, asking, ward_id, reason_id)
        response.headers.update(etag(row))
        return _form(row)


@router.put("/{reason_id}")
def change_own_reason(
    asking: AskingDep,
    ward_id: RowId,
    reason_id: RowId,
    version: IfMatch,
    form: Annotated[Words, Body()],
    response: Response,
) -> ReasonKept:
    """Change your words."""
    with asking.database.write(asking.by) as session:
        row = _one(session, asking, ward_id, reason_id)
        unchanged(row, version)
        row.words = form.words
        session.flush()
        response.headers.update(etag(row))
        return _form(row)


@router.delete("/{reason_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove_own_reason(asking: AskingDep, ward_id: RowId, reason_id: RowId, version: IfMatch) -> None:
    """Remove your words."""
    with asking.database.write(asking.by) as session:
        row = _one(session, asking, ward_id, reason_id)
        unchanged(row, version)
        session.delete(row)


def _one(session: Session, asking: Asking, ward_id: str, reason_id: str) -> rows.Reason:
    person = own_person(session, asking, ward_id, Action.OWN_REASONS)
    row = session.get(rows.Reason, reason_id)
    if row is None or (row.ward_id, row.person) != (ward_id, person):
        raise not_found("reason")
    return row


def _form(row: rows.Reason) -> ReasonKept:
    part = next(part for part, kind in ABOUT.items() if kind.__tablename__ == row.about_kind)
    return ReasonKept(id=row.id, version=row.version, part=part, line_id=row.about_id, words=row.words)
