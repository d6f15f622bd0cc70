"""Logs of the duties out of records, as the files of `staffing_tools` have them.

Each raises InputError for records that do not make a log together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.assembly.staffing.entries import records, setup_of
from api.storage.assembly.staffing.sound import sound
from staffing_tools.duties.advice import AdviceLog
from staffing_tools.duties.agency import AgencyLog
from staffing_tools.duties.annual import AnnualReport, Challenge, Evidence
from staffing_tools.duties.escalation import EscalationLog
from staffing_tools.duties.lead import LeadLog
from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.duties.recurrent import PlanLog
from staffing_tools.duties.training import TrainingLog
from staffing_tools.spans import DateSpan
from staffing_tools.year import FinancialYear


def wards_of(session: Session, board: rows.Board) -> tuple[rows.Ward, ...]:
    """The wards of a board by their short names."""
    return tuple(session.scalars(select(rows.Ward).where(rows.Ward.board_id == board.id).order_by(rows.Ward.code)))


@sound
def real_time_of(session: Session, ward: rows.Ward, last: dt.date, first: dt.date | None = None) -> RealTimeLog | None:
    """Real-time assessment up to a day, from the first day on unless another is given; nothing where there is none."""
    setup = setup_of(session, "ward-setup", ward)
    begun = (
        first
        or setup.since
        or session.scalar(
            select(rows.RealTimeRecord.date)
            .where(rows.RealTimeRecord.ward_id == ward.id)
            .order_by(rows.RealTimeRecord.date)
            .limit(1)
        )
    )
    if begun is None or begun > last:
        return None
    dates = DateSpan(first=begun, last=last)
    assessed = records(session, "real-time-records", ward, dates)
    shifts = setup.shifts or tuple(dict.fromkeys(each.shift for each in assessed))
    if not shifts:
        return None
    return RealTimeLog(
        ward=ward.code,
        dates=dates,
        shifts=shifts,
        leads=records(session, "leads", ward),
        assessments=assessed,
        risks=records(session, "risks", ward, dates),
    )


@sound
def escalations_of(session: Session, ward: rows.Ward) -> EscalationLog:
    """Every escalation of a ward."""
    return EscalationLog(title=ward.title, escalations=records(session, "escalations", ward))


@sound
def plans_of(session: Session, wards: Iterable[rows.Ward], title: str) -> PlanLog:
    """Plans against severe or recurrent risks."""
    plans = (plan for ward in wards for plan in records(session, "risk-plans", ward))
    return PlanLog(title=title, plans=tuple(plans))


@sound
def advice_of(session: Session, ward: rows.Ward) -> AdviceLog:
    """Clinical advice on a ward, with the reports that the board was given."""
    board = session.get_one(rows.Board, ward.board_id)
    return AdviceLog(
        title=ward.title,
        professions=setup_of(session, "board-setup", board).professions,
        advice=records(session, "advice", ward),
        decisions=records(session, "decisions", ward),
        views=records(session, "views", ward),
        reports=records(session, "advice-reports", board),
    )


@sound
def reports_of(session: Session, board: rows.Board) -> AdviceLog:
    """The reports on clinical advice that a board was given."""
    professions = setup_of(session, "board-setup", board).professions
    return AdviceLog(title=board.title, professions=professions, reports=records(session, "advice-reports", board))


@sound
def lead_of(session: Session, ward: rows.Ward) -> LeadLog:
    """Time to lead on a ward."""
    return LeadLog(
        ward=ward.code,
        leaders=records(session, "leaders", ward),
        periods=records(session, "lead-periods", ward),
    )


@sound
def training_of(session: Session, ward: rows.Ward) -> TrainingLog:
    """Training and consultation on a ward."""
    return TrainingLog(
        ward=ward.code,
        courses=records(session, "courses", ward),
        people=records(session, "learners", ward),
        held=records(session, "training-held", ward),
        learning=records(session, "learning-time", ward),
        method_hours=setup_of(session, "ward-setup", ward).method_hours,
        views=records(session, "staff-views", ward),
        feedback=records(session, "feedback", ward),
    )


@sound
def agency_of(session: Session, board: rows.Board, wards: Iterable[rows.Ward]) -> AgencyLog:
    """Agency work on wards of a board, with the returns that the board sent."""
    several = tuple(wards)
    return AgencyLog(
        title=board.title,
        report_at_limit=setup_of(session, "board-setup", board).report_at_limit,
        comparators=records(session, "comparators", board),
        occasions=tuple(
            each.model_copy(update={"id": _told_apart(each.id, ward, several)})
            for ward in several
            for each in records(session, "agency-bookings", ward)
        ),
        returns=records(session, "agency-returns", board),
    )


def _told_apart(id_: str, ward: rows.Ward, wards: tuple[rows.Ward, ...]) -> str:
    """The name of an occasion among those of several wards, each of which names its own."""
    return id_ if len(wards) == 1 else f"{ward.code}.{id_}"


@sound
def annual_of(session: Session, board: rows.Board, year: FinancialYear) -> AnnualReport:
    """What a board collected for the annual report of a year; a board without wards has none."""
    evidence = (each for each in records(session, "evidence", board) if each.year == year)
    challenges = (each for each in records(session, "challenges", board) if each.year == year)
    return AnnualReport(
        board=board.title,
        year=year,
        wards=tuple(ward.code for ward in wards_of(session, board)),
        evidence=tuple(Evidence(**each.model_dump(exclude={"year"})) for each in evidence),
        challenges=tuple(Challenge(**each.model_dump(exclude={"year"})) for each in challenges),
    )
