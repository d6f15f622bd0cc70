"""Roster periods of a ward."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from sqlalchemy import select
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.resources.finding import RowId, period_for, ward_for
from api.signin import Action
from api.storage import rows
from api.web import Answer, AskingDep, IfMatch, Kept, OnceDep, Page, Received, SpanQuery, etag, page_of, unchanged
from roster.ward.base import Date

router = APIRouter(prefix="/wards/{ward_id}/periods", tags=["periods"])


class PeriodForm(Received):
    """A roster period, and until when staff may wish for it."""

    period: nouns.Period
    """First date, a Monday, and number of days."""
    wishes_close: Date | None = None
    """Last date on which staff may enter wishes; left out, until the roster is published."""


class PeriodKept(Kept, PeriodForm):
    """A period as it is kept."""

    ward_id: str
    """Id of its ward."""


PeriodBody = Annotated[PeriodForm, Body()]


@router.get("")
def list_periods(asking: AskingDep, ward_id: RowId, page: Annotated[SpanQuery, Query()]) -> Page[PeriodKept]:
    """Periods of a ward; by dates, those that begin on them."""
    with asking.database.read() as session:
        ward_for(session, asking, ward_id, Action.READ_WARD)
        found = select(rows.Period).where(rows.Period.ward_id == ward_id)
        return page_of(session, page.within(found, rows.Period.start), rows.Period, page, period_kept)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=PeriodKept)
def create_period(once: OnceDep, ward_id: RowId, period: PeriodBody) -> JSONResponse:
    """Create a period, without parts."""

    def work(session: Session) -> Answer:
        ward_for(session, once.asking, ward_id, Action.WRITE_WARD)
        row = rows.Period(ward_id=ward_id)
        _put(row, period)
        session.add(row)
        session.flush()
        return Answer(status.HTTP_201_CREATED, period_kept(row), etag(row))

    return once.do(period, work)


@router.get("/{period_id}")
def read_period(asking: AskingDep, ward_id: RowId, period_id: RowId, response: Response) -> PeriodKept:
    """A period."""
    with asking.database.read() as session:
        row = period_for(session, asking, ward_id, period_id, Action.READ_WARD)
        response.headers.update(etag(row))
        return period_kept(row)


@router.put("/{period_id}")
def change_period(
    asking: AskingDep, ward_id: RowId, period_id: RowId, version: IfMatch, period: PeriodBody, response: Response
) -> PeriodKept:
    """Change a period."""
    with asking.database.write(asking.by) as session:
        row = period_for(session, asking, ward_id, period_id, Action.WRITE_WARD)
        unchanged(row, version)
        _put(row, period)
        session.flush()
        response.headers.update(etag(row))
        return period_kept(row)


@router.delete("/{period_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove_period(asking: AskingDep, ward_id: RowId, period_id: RowId, version: IfMatch) -> None:
    """Remove a period that has no parts and rosters."""
    with asking.database.write(asking.by) as session:
        row = period_for(session, asking, ward_id, period_id, Action.WRITE_WARD)
        unchanged(row, version)
        session.delete(row)


def _put(row: rows.Period, period: PeriodForm) -> None:
    row.start, row.days, row.wishes_close = period.period.start, period.period.days, period.wishes_close


def period_kept(row: rows.Period) -> PeriodKept:
    """A period's row."""
    return PeriodKept(
        id=row.id,
        version=row.version,
        ward_id=row.ward_id,
        period=nouns.Period(start=row.start, days=row.days),
        wishes_close=row.wishes_close,
    )
