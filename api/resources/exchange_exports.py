"""Tables that go out to other systems: hours of a roster, and absence without its reasons."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, TypeVar

from fastapi import APIRouter, Query, Response

from api.exchange import AwayOut, Given, HoursOut, OutMapping, away_out, csv_out, excel_out, hours_out
from api.resources.finding import RowId, period_for
from api.resources.mappings import kept_mapping
from api.resources.rosters_opened import opened
from api.resources.taken_away import as_files
from api.signin import Action
from api.storage.assembly import ward_of
from api.web import Asking, AskingDep, ProblemError, note_read
from roster.pay import PayError

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}", tags=["exchange"])

M = TypeVar("M", HoursOut, AwayOut)


class TableForm(StrEnum):
    """A form of a table."""

    CSV = "csv"
    EXCEL = "xlsx"


MEDIA = {
    TableForm.CSV: "text/csv; charset=utf-8",
    TableForm.EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
WRITERS: dict[TableForm, Callable[[OutMapping, Given], bytes]] = {
    TableForm.CSV: csv_out,
    TableForm.EXCEL: excel_out,
}
_TABLES = as_files(*MEDIA.values())

Wanted = Annotated[TableForm, Query(description="csv or xlsx.")]


@router.get("/rosters/{roster_id}/hours/{mapping_id}", response_class=Response, responses=_TABLES)
def export_hours(
    asking: AskingDep,
    ward_id: RowId,
    period_id: RowId,
    roster_id: RowId,
    mapping_id: RowId,
    form: Wanted = TableForm.CSV,
) -> Response:
    """Hours of a roster by person, date and element of pay, as a mapping of the ward says."""
    mapping = _mapping(asking, ward_id, mapping_id, HoursOut)
    found = opened(asking, ward_id, period_id, roster_id, Action.READ_ROSTER)
    try:
        given = hours_out(mapping, found.desk.rulebook, found.roster)
    except PayError as error:
        raise ProblemError(409, "no-pay-table", f"The hours cannot be told apart: {error}.") from error
    note_read(asking, found.row, f"export hours {form}")
    return _file(mapping, given, form, f"hours-{found.roster.start}-{found.row.number}")


@router.get("/away/{mapping_id}", response_class=Response, responses=_TABLES)
def export_away(
    asking: AskingDep, ward_id: RowId, period_id: RowId, mapping_id: RowId, form: Wanted = TableForm.CSV
) -> Response:
    """Who is away when in a period, as a mapping of the ward says. Why is in no table."""
    mapping = _mapping(asking, ward_id, mapping_id, AwayOut)
    with asking.database.read() as session:
        period = period_for(session, asking, ward_id, period_id, Action.READ_PERSONAL)
        ward = ward_of(session, period)
    note_read(asking, period, f"export away {form}")
    return _file(mapping, away_out(mapping, ward), form, f"away-{ward.period.start}")


def _mapping(asking: Asking, ward_id: str, mapping_id: str, kind: type[M]) -> M:
    with asking.database.read() as session:
        found = kept_mapping(session, asking, ward_id, mapping_id)
    if not isinstance(found, kind):
        raise ProblemError(409, "conflict", f"The mapping is of {found.kind}, and not of this table.")
    return found


def _file(mapping: OutMapping, given: Given, form: TableForm, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return Response(WRITERS[form](mapping, given), media_type=MEDIA[form], headers=headers)
