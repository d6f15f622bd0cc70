"""Work on a roster: why it is as it is, its repair, cover of one shift, and one that is fairer."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, status
from fastapi.responses import JSONResponse

import roster.ward as nouns
from api.resources.finding import RowId, ward_for
from api.resources.jobs_asked import ask_about_roster
from api.resources.jobs_forms import JobKept
from api.signin import Action
from api.storage import rows
from api.storage.rows import RosterState
from api.tasks import CoverRequest, ExplainRequest, FairerRequest, RepairRequest
from api.web import OnceDep, ProblemError
from roster.ward import with_events

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/rosters/{roster_id}", tags=["jobs"])

SOON = 60.0
"""Most seconds of work that tries each person once."""


@router.post("/explain", status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def ask_for_explanations(
    once: OnceDep, ward_id: RowId, period_id: RowId, roster_id: RowId, request: Annotated[ExplainRequest, Body()]
) -> JSONResponse:
    """Ask why a gap is a gap, why a wish was refused, what a rule or a pattern costs, and what no roster can beat."""
    if request.personal:
        with once.asking.database.read() as session:
            ward_for(session, once.asking, ward_id, Action.READ_AGREEMENTS)
    return ask_about_roster(once, "explain", (ward_id, period_id, roster_id), request, request.most_seconds)


@router.post("/repair", status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def ask_for_repair(
    once: OnceDep, ward_id: RowId, period_id: RowId, roster_id: RowId, request: Annotated[RepairRequest, Body()]
) -> JSONResponse:
    """Ask for the least change to the published roster after sickness, a withdrawn shift or a surge in demand.

    The repaired roster becomes a draft with every change on record, to be approved and published in place of this one.
    """

    def check(row: rows.Roster, ward: nouns.Ward) -> None:
        if row.state != RosterState.PUBLISHED:
            raise ProblemError(409, "conflict", f"The roster is {row.state}; edit it, or solve again.")
        with_events(ward, request.events)

    return ask_about_roster(once, "repair", (ward_id, period_id, roster_id), request, request.seconds, check)


@router.post("/cover", status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def ask_for_cover(
    once: OnceDep, ward_id: RowId, period_id: RowId, roster_id: RowId, request: Annotated[CoverRequest, Body()]
) -> JSONResponse:
    """Ask for the ways of covering one shift, in the ward's order of filling gaps, each with what it costs."""
    return ask_about_roster(once, "cover", (ward_id, period_id, roster_id), request, SOON)


@router.post("/fairer", status_code=status.HTTP_202_ACCEPTED, response_model=JobKept)
def ask_for_fairer(
    once: OnceDep, ward_id: RowId, period_id: RowId, roster_id: RowId, request: Annotated[FairerRequest, Body()]
) -> JSONResponse:
    """Ask for a roster with a lighter worst burden: no gap grows and no hours get worse for it.

    It becomes a draft; none is made where none is fairer.
    """
    return ask_about_roster(once, "fairer", (ward_id, period_id, roster_id), request, request.seconds)
