"""Work on a period: a roster, several to choose from, and ways out where nothing can be made."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, status
from fastapi.responses import JSONResponse

from api.resources.finding import RowId
from api.resources.jobs_asked import ask_of_period
from api.resources.jobs_forms import JobKept
from api.tasks import ChoicesRequest, SolveRequest, WaysOutRequest
from api.web import OnceDep

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}", tags=["jobs"])


@router.post("/solve", status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def ask_for_solve(
    once: OnceDep, ward_id: RowId, period_id: RowId, request: Annotated[SolveRequest, Body()]
) -> JSONResponse:
    """Ask for a roster of the period as its ward stands now. The same question, while it is worked on, is one job."""
    return ask_of_period(once, "solve", ward_id, period_id, request, request.seconds)


@router.post("/choices", status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def ask_for_choices(
    once: OnceDep, ward_id: RowId, period_id: RowId, request: Annotated[ChoicesRequest, Body()]
) -> JSONResponse:
    """Ask for several good rosters, each with what it gives up. Each becomes a draft, with its title."""
    return ask_of_period(once, "choices", ward_id, period_id, request, request.seconds)


@router.post("/ways-out", status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def ask_for_ways_out(
    once: OnceDep, ward_id: RowId, period_id: RowId, request: Annotated[WaysOutRequest, Body()]
) -> JSONResponse:
    """Ask what could be given up where fixed inputs cannot all be met, and what each would bring."""
    return ask_of_period(once, "ways-out", ward_id, period_id, request, request.seconds)
