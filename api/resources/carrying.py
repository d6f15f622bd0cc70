"""A published roster carried into the next period of its ward."""

from __future__ import annotations

import datetime as dt

from fastapi import APIRouter, status
from fastapi.responses import JSONResponse
from sqlalchemy import select
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.resources.finding import RowId, period_for
from api.resources.published import published_of
from api.resources.rosters_forms import Told
from api.resources.rosters_opened import Opened, read_row
from api.signin import Action
from api.storage import rows
from api.storage.assembly import put_following, stamp_of, ward_of
from api.web import Answer, OnceDep, ProblemError, Received
from roster.carry import carry

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}", tags=["periods"])


class CarryAsked(Received):
    """What was done about hours."""

    paid: bool = False
    """Hours beyond the contract were paid: they do not go on as time."""


class CarriedTold(Told):
    """The next period."""

    period_id: str
    """Its id."""
    start: dt.date
    """First date."""
    end: dt.date
    """Last date."""
    people_left: int
    """People whose contracts have ended and who are left out."""


@router.post("/carry", status_code=status.HTTP_201_CREATED, response_model=CarriedTold)
def carry_period(once: OnceDep, ward_id: RowId, period_id: RowId, asked: CarryAsked | None = None) -> JSONResponse:
    """Make the next period from the published roster: its past, hours, burdens and accounts, all or nothing.

    Wishes and locks are over; people whose contracts have ended are left out. The next period must not be there yet.
    """
    kept = once.kept(asked)
    if kept is not None:
        return kept
    with once.asking.database.read() as session:
        period = period_for(session, once.asking, ward_id, period_id, Action.WRITE_WARD)
        period_for(session, once.asking, ward_id, period_id, Action.READ_ROSTER)
        unopened = read_row(session, published_of(session, period))
    found = unopened.open()
    following = carry(found.desk.rulebook, found.roster, paid=asked is not None and asked.paid)

    def work(session: Session) -> Answer:
        row = session.get_one(rows.Ward, ward_id, with_for_update=True)
        _as_it_was(session, found)
        _is_new(session, ward_id, following.period)
        made = put_following(session, row, following)
        ward_of(session, made)
        body = CarriedTold(
            period_id=made.id,
            start=following.period.start,
            end=following.period.end,
            people_left=len(found.desk.rulebook.ward.people) - len(following.people),
        )
        headers = {"Location": f"/v1/wards/{ward_id}/periods/{made.id}"}
        return Answer(status.HTTP_201_CREATED, body, headers)

    return once.do(asked, work)


def _as_it_was(session: Session, found: Opened) -> None:
    """Raises the problem of a ward or a roster that was changed since it was read."""
    row = session.get_one(rows.Roster, found.row.id)
    period = session.get_one(rows.Period, found.row.period_id)
    if (row.version, row.state, stamp_of(session, period)) != (found.row.version, found.row.state, found.digest):
        raise ProblemError(409, "conflict", "The ward or its roster was changed meanwhile; try again.")


def _is_new(session: Session, ward_id: str, period: nouns.Period) -> None:
    """Raises the problem of a period that is there already, in whole or in part."""
    later = select(rows.Period.start, rows.Period.days).where(rows.Period.ward_id == ward_id)
    for start, days in session.execute(later.where(rows.Period.start <= period.end)):
        if start + dt.timedelta(days=days) > period.start:
            raise ProblemError(409, "conflict", "The ward has a period on these dates already.")
