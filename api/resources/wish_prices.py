"""The published prices of wishes."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.forms.wishes import PricesForm, prices_form
from api.resources.finding import RowId, period_for
from api.resources.rosters_desk import desk_maker
from api.signin import Action
from api.web import AskingDep, Received
from roster.reports import wish_book_of
from roster.ward.base import Date

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/wish-prices", tags=["own wishes"])


class PricesQuery(Received):
    """Which list."""

    on: Date | None = None
    """The date on which it is read; the list that stands, if left out."""


@router.get("")
def read_wish_prices(
    asking: AskingDep, ward_id: RowId, period_id: RowId, query: Annotated[PricesQuery, Query()]
) -> PricesForm:
    """What a wish costs on each date, for everybody on the ward; the same ward and date always give the same list."""
    with asking.database.read() as session:
        period = period_for(session, asking, ward_id, period_id, Action.READ_DUTIES)
        _, make_desk = desk_maker(session, period)
    book = wish_book_of(make_desk().rulebook)
    return prices_form(book.prices_on(query.on), book.terms)
