"""Reports of a board: agency workers each quarter, what is due when, and the annual report."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.resources.finding import RowId, board_for
from api.resources.staffing.documents import DESCRIBED, Form, document
from api.resources.staffing.evidence import evidence_records
from api.resources.staffing.reports_query import YearQuery
from api.signin import Action, Place
from api.storage import rows
from api.storage.assembly.staffing import (
    advice_of,
    agency_of,
    annual_of,
    completed_of,
    plans_of,
    records,
    reports_of,
    setup_of,
    training_of,
    wards_of,
)
from api.web import Asking, AskingDep, ProblemError, note_read
from roster.ward.base import Id
from staffing_tools.duties.agency import AgencyCase, agency_returns, check_agency
from staffing_tools.duties.annual import AnnualDraft, Evidence, annual_draft, check_annual, evidence_of
from staffing_tools.duties.calendar import CalendarPlan, DutyCalendar, check_calendar, due_dates
from staffing_tools.findings import Finding
from staffing_tools.reports.annual_page import annual_page
from staffing_tools.reports.forms import (
    AgencyForm,
    AnnualForm,
    CalendarForm,
    agency_form,
    annual_form,
    calendar_form,
)
from staffing_tools.year import FinancialYear, dates_of

router = APIRouter(prefix="/boards/{board_id}/staffing/reports", tags=["staffing reports"])

REPORTS = Action.READ_STAFFING_REPORTS


class WardsQuery(YearQuery):
    """Which wards."""

    ward: Annotated[tuple[Id, ...], Field(max_length=500)] = ()
    """Short names of wards; left out, every ward of the board. May be given again."""

    def wards(self, session: Session, board: rows.Board) -> tuple[rows.Ward, ...]:
        """The wards that are asked for. Raises the problem of a board without such a ward."""
        every = wards_of(session, board)
        chosen = tuple(each for each in every if not self.ward or each.code in self.ward)
        if not chosen or set(self.ward) - {each.code for each in chosen}:
            raise ProblemError(409, "no-ward", "The board has no such ward yet.")
        return chosen


@router.get("/agency")
def report_agency(asking: AskingDep, board_id: RowId, query: Annotated[WardsQuery, Query()]) -> AgencyForm:
    """The four quarterly reports of a year, nil returns among them (s.12IB; `roster staffing agency`)."""
    with asking.database.read() as session:
        board = board_for(session, asking, board_id, REPORTS)
        log, facts = agency_of(session, board, query.wards(session, board)), setup_of(session, "facts", board)
    found = check_agency(AgencyCase(log, query.chosen, query.today, facts))
    return agency_form(query.chosen, agency_returns(log, query.chosen, facts), found)


@router.get("/calendar")
def report_calendar(asking: AskingDep, board_id: RowId, query: Annotated[WardsQuery, Query()]) -> CalendarForm:
    """Everything that is due for a year, and how it stands (`roster staffing calendar`).

    Training that lapses names people by pseudonym, and is left out for those who may read reports alone.
    """
    with asking.database.read() as session:
        board = board_for(session, asking, board_id, REPORTS)
        wards = query.wards(session, board)
        whole = asking.may(Action.READ_STAFFING, Place(board_id=board.id))
        duties = DutyCalendar(
            plan=CalendarPlan(
                year=query.chosen,
                wards=tuple(ward.code for ward in wards),
                professions=setup_of(session, "board-setup", board).professions,
                done=records(session, "duties-done", board),
            ),
            completed=tuple(each for ward in wards for each in completed_of(session, ward)),
            agency=agency_of(session, board, wards),
            advice=reports_of(session, board),
            plans=plans_of(session, wards, board.title),
            training=tuple(training_of(session, ward) for ward in wards) if whole else (),
            facts=setup_of(session, "facts", board),
        )
    if whole:
        note_read(asking, board, "report calendar")
    return calendar_form(query.chosen, query.today, due_dates(duties), check_calendar(duties, query.today))


@router.get("/annual")
def report_annual(asking: AskingDep, board_id: RowId, query: Annotated[YearQuery, Query()]) -> AnnualForm:
    """What each section has to show on each ward, with gaps, and the draft (s.12IM; `roster staffing annual`)."""
    return annual_form(*_annual(asking, board_id, query.chosen, query.today))


@router.get("/annual/{form}", response_class=Response, responses=DESCRIBED)
def report_annual_document(
    asking: AskingDep, board_id: RowId, form: Form, query: Annotated[YearQuery, Query()]
) -> Response:
    """The draft of the annual report as a document (`roster staffing annual --out`)."""
    draft, _, found = _annual(asking, board_id, query.chosen, query.today)
    return document(annual_page(draft, found), form, f"annual-{query.chosen}")


def _annual(
    asking: Asking, board_id: str, year: FinancialYear, today: dt.date
) -> tuple[AnnualDraft, tuple[Evidence, ...], tuple[Finding, ...]]:
    """The draft, all evidence for it, and what it lacks. Records and logs give numbers only."""
    with asking.database.read() as session:
        board = board_for(session, asking, board_id, REPORTS)
        wards = WardsQuery().wards(session, board)
        held = annual_of(session, board, year)
        kept = evidence_records(session, wards, min(dates_of(year).last, today))
        advice = (advice_of(session, ward).model_copy(update={"reports": ()}) for ward in wards)
        evidence = evidence_of((*kept, *advice, reports_of(session, board)), year)
    return annual_draft(held, evidence), (*held.evidence, *evidence), check_annual(held, evidence)
