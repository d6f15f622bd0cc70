"""Key figures of a ward over its published periods."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.forms.figures import FiguresOverPeriodsForm, over_periods_form
from api.resources.finding import RowId, ward_for
from api.resources.rosters_opened import Unopened, read_row
from api.resources.taken_away import PAGE, as_files, taken_away
from api.signin import Action
from api.storage import rows
from api.storage.rows import RosterState
from api.web import Asking, AskingDep, Dates, not_found
from roster.figures import Evidence, FiguresOverPeriods, PeriodFigures, figures_over_periods, period_figures
from roster.files import figures_page

router = APIRouter(prefix="/wards/{ward_id}/figures", tags=["figures"])


class FiguresQuery(Dates):
    """Which periods, by the date on which they begin."""

    most: int = Field(default=13, ge=1, le=52)
    """How many at most, the latest."""


@router.get("")
def read_figures_over_periods(
    asking: AskingDep, ward_id: RowId, query: Annotated[FiguresQuery, Query()]
) -> FiguresOverPeriodsForm:
    """Key figures of each period with a published roster, and every measure over them with its trend."""
    return over_periods_form(_figures(asking, ward_id, query))


@router.get("/exports/html", response_class=Response, responses=as_files(PAGE))
def export_figures(asking: AskingDep, ward_id: RowId, query: Annotated[FiguresQuery, Query()]) -> Response:
    """The same as a page with its pictures. It names nobody."""
    found = _figures(asking, ward_id, query)
    return taken_away(figures_page(found).encode(), PAGE, f"{found.periods[0].ward.id}-figures.html", {})


def _figures(asking: Asking, ward_id: str, query: FiguresQuery) -> FiguresOverPeriods:
    with asking.database.read() as session:
        ward = ward_for(session, asking, ward_id, Action.READ_ROSTER)
        title, unopened = ward.title, _published(session, ward_id, query)
    if not unopened:
        raise not_found("published roster of these periods")
    return figures_over_periods(title, tuple(map(_of_period, unopened)))


def _published(session: Session, ward_id: str, query: FiguresQuery) -> list[Unopened]:
    """Published rosters of the ward's latest periods."""
    found = (
        select(rows.Roster)
        .join(rows.Period, rows.Period.id == rows.Roster.period_id)
        .where(rows.Roster.ward_id == ward_id, rows.Roster.state == RosterState.PUBLISHED)
        .order_by(rows.Period.start.desc())
        .limit(query.most)
    )
    return [read_row(session, row) for row in session.scalars(query.within(found, rows.Period.start))]


def _of_period(unopened: Unopened) -> PeriodFigures:
    found = unopened.open()
    return period_figures(Evidence(found.desk.rulebook, found.roster))
