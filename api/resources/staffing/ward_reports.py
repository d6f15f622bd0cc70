"""Reports of a ward on each duty, as the commands give them with `--json`."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from api.resources.finding import RowId, ward_for
from api.resources.staffing.documents import DESCRIBED, Form, document
from api.resources.staffing.evidence import evidence_records
from api.resources.staffing.reports_query import DatesQuery, OnQuery, QuarterQuery, RealTimeQuery, YearQuery
from api.signin import Action
from api.storage import rows
from api.storage.assembly.staffing import (
    advice_of,
    completed_of,
    escalations_of,
    lead_of,
    plans_of,
    real_time_of,
    setup_of,
    training_of,
)
from api.web import AskingDep, ProblemError, note_read
from staffing_tools.act import sections
from staffing_tools.duties.advice import AdviceCase, advice_report, check_advice
from staffing_tools.duties.annual import evidence_of
from staffing_tools.duties.escalation import EscalationCase, check_escalations, standings
from staffing_tools.duties.lead import check_lead
from staffing_tools.duties.naming import named
from staffing_tools.duties.real_time import RealTimeCase, RealTimeLog, check_real_time
from staffing_tools.duties.recurrent import RecurrentCase, check_recurrent, escalated, red_shifts, themes
from staffing_tools.duties.training import TrainingCase, check_training, coverage
from staffing_tools.facts import Facts
from staffing_tools.reports.advice_page import advice_page
from staffing_tools.reports.forms import (
    AdviceForm,
    EscalationsForm,
    LeadForm,
    RealTimeForm,
    RisksForm,
    TrainingForm,
    advice_form,
    escalation_form,
    lead_form,
    real_time_form,
    risks_form,
    training_form,
)
from staffing_tools.year import quarters_of, year_of

router = APIRouter(prefix="/wards/{ward_id}/staffing/reports", tags=["staffing reports"])

REPORTS = Action.READ_STAFFING_REPORTS
RECORDS = Action.READ_STAFFING


class SectionTold(BaseModel):
    """A section of the Act, and what the ward's records show of it."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    section: str
    """Section, such as 12IC."""
    title: str
    """What it is called."""
    asks: str
    """What it asks of a board."""
    confidence: str
    """How its wording is known."""
    shows: list[str]
    """What records show, in numbers; nothing is a gap."""


class SectionsTold(BaseModel):
    """A ward by section of the Act."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    year: str
    """The financial year."""
    sections: list[SectionTold]
    """Sections, in the order of the Act."""


@router.get("/real-time")
def report_real_time(asking: AskingDep, ward_id: RowId, query: Annotated[DatesQuery, Query()]) -> RealTimeForm:
    """Required against actual, colours, red shifts in a row (s.12IC; `roster staffing real-time`)."""
    with asking.database.read() as session:
        ward = ward_for(session, asking, ward_id, REPORTS)
        log = _real_time(session, ward, query.last or query.today)
        own, facts = _setup(session, "arrangements", ward), _facts(session, ward)
    span = query.span(log.dates)
    found = named(check_real_time(RealTimeCase(log, query.now, own, facts)), log)
    return real_time_form(log, span, [each for each in found if each.date is None or each.date in span])


@router.get("/escalations")
def report_escalations(asking: AskingDep, ward_id: RowId, query: Annotated[RealTimeQuery, Query()]) -> EscalationsForm:
    """Chains with their decisions, and who still has to be told (s.12ID; `roster staffing escalation`)."""
    with asking.database.read() as session:
        ward = ward_for(session, asking, ward_id, RECORDS)
        log, real_time = escalations_of(session, ward), real_time_of(session, ward, query.last or query.today)
        ladder, facts = _setup(session, "ladder", ward), _facts(session, ward)
    note_read(asking, ward, "report escalations")
    case = EscalationCase(log, query.now, ladder, () if real_time is None else (real_time,), facts=facts)
    return escalation_form(log.title, standings(log, query.now, ladder), named(check_escalations(case), log))


@router.get("/risks")
def report_risks(asking: AskingDep, ward_id: RowId, query: Annotated[RealTimeQuery, Query()]) -> RisksForm:
    """Which kinds of risk are severe, come back, or are planned for (s.12IE; `roster staffing risks`)."""
    with asking.database.read() as session:
        ward = ward_for(session, asking, ward_id, REPORTS)
        log, real_time = escalations_of(session, ward), real_time_of(session, ward, query.last or query.today)
        plans, facts = plans_of(session, (ward,), ward.title), _facts(session, ward)
    events = (*escalated(log), *(red_shifts(real_time) if real_time else ()))
    found = named(check_recurrent(RecurrentCase(events, plans, query.today, facts)), plans)
    return risks_form(themes(events, facts), plans, found)


@router.get("/advice")
def report_advice(asking: AskingDep, ward_id: RowId, query: Annotated[YearQuery, Query()]) -> AdviceForm:
    """Decisions on advice, departures and what they owe, reports (s.12IF; `roster staffing advice`)."""
    with asking.database.read() as session:
        ward = ward_for(session, asking, ward_id, REPORTS)
        log, facts = advice_of(session, ward), _facts(session, ward)
    found = named(check_advice(AdviceCase(log, query.chosen, query.today, facts)), log)
    reports = [advice_report(log, each, quarter) for quarter in quarters_of(query.chosen) for each in log.professions]
    return advice_form(log, query.chosen, reports, found)


@router.get("/advice/{form}", response_class=Response, responses=DESCRIBED)
def report_advice_document(
    asking: AskingDep, ward_id: RowId, form: Form, query: Annotated[QuarterQuery, Query()]
) -> Response:
    """The quarterly report of a profession to the board (`roster staffing advice --out`)."""
    with asking.database.read() as session:
        ward = ward_for(session, asking, ward_id, RECORDS)
        log = advice_of(session, ward)
        records = evidence_records(session, (ward,), min(query.chosen.last, query.today))
    note_read(asking, ward, "report advice")
    profession = query.profession or log.professions[0]
    if profession not in log.professions:
        raise ProblemError(422, "invalid", f"Known professions: {', '.join(log.professions)}.")
    evidence = evidence_of((*records, log), year_of(query.chosen.first), query.chosen)
    html = advice_page(advice_report(log, profession, query.chosen), log, evidence)
    return document(html, form, f"advice-{ward.code}-{query.chosen.last}")


@router.get("/lead")
def report_lead(asking: AskingDep, ward_id: RowId) -> LeadForm:
    """Time to lead, agreed, rostered and worked (s.12IH; `roster staffing lead`)."""
    with asking.database.read() as session:
        ward = ward_for(session, asking, ward_id, RECORDS)
        log = lead_of(session, ward)
    note_read(asking, ward, "report lead")
    return lead_form(log, named(check_lead(log), log))


@router.get("/training")
def report_training(asking: AskingDep, ward_id: RowId, query: Annotated[OnQuery, Query()]) -> TrainingForm:
    """Who holds what their role needs, protected learning, views (s.12II, s.12IL; `roster staffing training`)."""
    with asking.database.read() as session:
        ward = ward_for(session, asking, ward_id, RECORDS)
        log, completed, facts = training_of(session, ward), completed_of(session, ward), _facts(session, ward)
    note_read(asking, ward, "report training")
    decision = completed[-1].record.decision if completed else None
    case = TrainingCase(log, query.today, decision.decided_on if decision else None, facts)
    return training_form(log, coverage(log, query.today), named(check_training(case), log))


@router.get("/sections")
def report_sections(asking: AskingDep, ward_id: RowId, query: Annotated[YearQuery, Query()]) -> SectionsTold:
    """What the ward's records show of each section of the Act in a financial year, in numbers."""
    with asking.database.read() as session:
        ward = ward_for(session, asking, ward_id, REPORTS)
        records = (*evidence_records(session, (ward,), query.today), advice_of(session, ward))
    found = evidence_of(records, query.chosen)
    told = [
        SectionTold(
            section=each.code,
            title=each.title,
            asks=each.asks,
            confidence=each.confidence,
            shows=[one.words for one in found if one.section == each.code],
        )
        for each in sections().values()
    ]
    return SectionsTold(year=query.chosen, sections=told)


def _real_time(session: Session, ward: rows.Ward, last: dt.date) -> RealTimeLog:
    log = real_time_of(session, ward, last)
    if log is None:
        raise ProblemError(409, "not-assessed", "Nothing was assessed in real time up to that day.")
    return log


def _facts(session: Session, ward: rows.Ward) -> Facts:
    facts: Facts = _setup(session, "facts", ward)
    return facts


def _setup(session: Session, name: str, ward: rows.Ward) -> Any:
    """What the ward's board has set up."""
    return setup_of(session, name, session.get_one(rows.Board, ward.board_id))
