"""Rosters: versions of a period's roster, made from a document or from one another."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from pydantic import Field, model_validator
from sqlalchemy import select
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.resources.finding import RowId, period_for, row_of
from api.resources.rosters_forms import RosterKept, roster_kept
from api.resources.rosters_opened import roster_for, roster_to_change
from api.rostering.fitting import fitted
from api.signin import Action
from api.storage import rows
from api.storage.assembly import put_roster, roster_of, ward_of
from api.storage.ids import LENGTH
from api.storage.rows import RosterState
from api.web import (
    Answer,
    AskingDep,
    IfMatch,
    OnceDep,
    Page,
    PageQuery,
    ProblemError,
    Received,
    etag,
    matching,
    note_read,
    page_of,
    unchanged,
)
from roster.files import match_roster
from roster.ward import Problem, RosterError

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/rosters", tags=["rosters"])

GIVEN_LATER = ("approved", "published", "changes")
"""What becomes of a roster here; a document that says it already is of another one."""


class RosterForm(Received):
    """What a draft begins as: a document, another version, or a document instead of another version."""

    roster: nouns.Roster | None = None
    """The roster as a document."""
    based_on_id: str | None = Field(default=None, min_length=LENGTH, max_length=LENGTH, pattern="^[0-9a-z]+$")
    """Id of the version that it begins as."""

    @model_validator(mode="after")
    def _is_of_something(self) -> RosterForm:
        if self.roster is None and self.based_on_id is None:
            raise ValueError("give a roster, or the id of the version that it begins as")
        return self


class RosterWhole(RosterKept):
    """A version with its cells."""

    roster: nouns.Roster
    """The roster."""


class RosterQuery(PageQuery):
    """Which versions."""

    state: RosterState | None = None
    """Those in one state."""


@router.get("")
def list_rosters(
    asking: AskingDep, ward_id: RowId, period_id: RowId, page: Annotated[RosterQuery, Query()]
) -> Page[RosterKept]:
    """Versions of a period's roster."""
    with asking.database.read() as session:
        period_for(session, asking, ward_id, period_id, Action.READ_ROSTER)
        found = select(rows.Roster).where(rows.Roster.period_id == period_id)
        return page_of(session, matching(found, (rows.Roster.state, page.state)), rows.Roster, page, roster_kept)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=RosterWhole)
def create_roster(once: OnceDep, ward_id: RowId, period_id: RowId, form: Annotated[RosterForm, Body()]) -> JSONResponse:
    """Create a draft."""
    _is_new(form.roster)

    def work(session: Session) -> Answer:
        period = period_for(session, once.asking, ward_id, period_id, Action.WRITE_ROSTER)
        ward = ward_of(session, period)
        earlier = None if form.based_on_id is None else _copy(session, period_id, form.based_on_id)
        document = form.roster or (fitted(earlier, ward) if earlier else None)
        assert document is not None
        match_roster(document, ward)
        session.refresh(period, with_for_update=True)
        row = put_roster(session, period, document, based_on_id=form.based_on_id)
        return Answer(status.HTTP_201_CREATED, _whole(session, row), etag(row))

    return once.do(form, work)


@router.get("/{roster_id}")
def read_roster(
    asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, response: Response
) -> RosterWhole:
    """A version with its cells."""
    with asking.database.read() as session:
        row = roster_for(session, asking, ward_id, period_id, roster_id, Action.READ_ROSTER)
        response.headers.update(etag(row))
        whole = _whole(session, row)
    note_read(asking, row)
    return whole


@router.delete("/{roster_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove_roster(asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, version: IfMatch) -> None:
    """Remove a draft."""
    with asking.database.write(asking.by) as session:
        row = roster_to_change(session, asking, ward_id, period_id, roster_id, Action.WRITE_ROSTER)
        unchanged(row, version)
        if row.state != RosterState.DRAFT:
            raise ProblemError(409, "conflict", f"The roster is {row.state}; only a draft is removed.")
        session.delete(row)


def _is_new(document: nouns.Roster | None) -> None:
    """Raises RosterError for a document that says what only the service says."""
    said = [field for field in GIVEN_LATER if document is not None and getattr(document, field)]
    if said:
        message = "is said by the service once it is so; leave it out"
        raise RosterError(tuple(Problem(("roster", field), message) for field in said))


def _copy(session: Session, period_id: str, id_: str) -> nouns.Roster:
    """Another version as a draft begins."""
    row = row_of(session, rows.Roster, id_, "roster to begin as", period_id=period_id)
    return roster_of(session, row).as_draft()


def _whole(session: Session, row: rows.Roster) -> RosterWhole:
    return RosterWhole(**roster_kept(row).model_dump(), roster=roster_of(session, row))
