"""How fair a roster is to the ward, without a name, and who paid what for which wish."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.forms.fairness import WardFairnessForm, ward_fairness_form
from api.forms.wishes import SettlementForm, settlement_form
from api.resources.finding import RowId
from api.resources.rosters_opened import opened
from api.resources.taken_away import PAGE, as_files, taken_away
from api.signin import Action
from api.web import AskingDep, etag, note_read
from roster.fairness import ward_fairness
from roster.files.fairness import fairness_page
from roster.reports import settlement_of

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/rosters/{roster_id}", tags=["roster reports"])


@router.get("/fairness")
def read_fairness(
    asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, response: Response
) -> WardFairnessForm:
    """How evenly burdens and wishes lie, without a name; figures of too few people are left out."""
    found = opened(asking, ward_id, period_id, roster_id, Action.READ_ROSTER)
    response.headers.update(etag(found.row))
    return ward_fairness_form(ward_fairness(found.desk.rulebook, found.roster))


@router.get("/fairness/exports/html", response_class=Response, responses=as_files(PAGE))
def export_fairness(asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId) -> Response:
    """The same as a page with its pictures, to be shown to the ward."""
    found = opened(asking, ward_id, period_id, roster_id, Action.READ_ROSTER)
    page = fairness_page(ward_fairness(found.desk.rulebook, found.roster))
    note_read(asking, found.row, "export fairness")
    name = f"{found.roster.ward}-{found.roster.start}-fairness.html"
    return taken_away(page.encode(), PAGE, name, etag(found.row))


@router.get("/settlement")
def read_settlement(
    asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, response: Response
) -> SettlementForm:
    """Wishes settled: paid if granted, back with a credit if not; what people swapped away is told to them alone."""
    found = opened(asking, ward_id, period_id, roster_id, Action.READ_ROSTER)
    note_read(asking, found.row, "read settlement")
    response.headers.update(etag(found.row))
    return settlement_form(settlement_of(found.desk.rulebook, found.roster))
