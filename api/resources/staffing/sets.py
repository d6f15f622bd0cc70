"""Coefficient sets of a board: added and named, never changed, and never given out again, since some are licensed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, status
from fastapi.responses import JSONResponse
from pydantic import Field
from sqlalchemy.orm import Session

from api.resources.finding import RowId, board_for
from api.signin import Action
from api.storage import rows
from api.storage.assembly.staffing import add_set, set_in, set_query
from api.web import Answer, AskingDep, Kept, OnceDep, Page, PageQuery, matching, page_of
from roster.ward.base import Date
from staffing_tools.tool.coefficients import CoefficientSet, SetReference

router = APIRouter(prefix="/boards/{board_id}/staffing/coefficient-sets", tags=["staffing setups"])


class SetKept(Kept):
    """A set by its name and the digest of its content."""

    reference: SetReference
    """Which set it is."""
    title: str
    """Its name in full."""
    valid_from: Date
    """First day of runs that it may be used for."""
    valid_to: Date | None
    """Last day of runs that it may be used for; nothing for no end."""


class SetQuery(PageQuery):
    """Which sets."""

    code: Annotated[str | None, Field(max_length=200)] = None
    """The one of this name and version, with a point between."""


@router.get("")
def list_coefficient_sets(asking: AskingDep, board_id: RowId, page: Annotated[SetQuery, Query()]) -> Page[SetKept]:
    """The sets of a board, without their values."""
    with asking.database.read() as session:
        found = set_query(board_for(session, asking, board_id, Action.READ_BOARD))
        return page_of(session, matching(found, (rows.StaffingLog.code, page.code)), rows.StaffingLog, page, _form)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=SetKept)
def create_coefficient_set(
    once: OnceDep, board_id: RowId, coefficients: Annotated[CoefficientSet, Body()]
) -> JSONResponse:
    """Add a set. Its id and version together are never used twice; a changed set is a new version."""

    def work(session: Session) -> Answer:
        board = board_for(session, once.asking, board_id, Action.WRITE_STAFFING)
        return Answer(status.HTTP_201_CREATED, _form(add_set(session, board, coefficients)))

    return once.do(coefficients, work)


def _form(row: rows.StaffingLog) -> SetKept:
    held = set_in(row)
    return SetKept(
        id=row.id,
        version=row.version,
        reference=held.reference,
        title=held.title,
        valid_from=held.valid_from,
        valid_to=held.valid_to,
    )
