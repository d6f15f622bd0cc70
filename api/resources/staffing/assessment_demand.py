"""From decision to roster and back: the judgement as the ward's demand, and rosters as experience."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from fastapi import APIRouter, Body, Query
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.resources.finding import RowId, period_for
from api.resources.rosters_opened import Unopened, read_row
from api.resources.staffing.assessed import Opened, missing, opened, stop_at
from api.resources.staffing.assessment_parts import PartKept
from api.resources.staffing.assessment_rows import assessment_for, open_assessment, touch
from api.signin import Action
from api.storage import rows
from api.storage.assembly import put_lines, stamp_of, ward_of
from api.storage.assembly.staffing import lead_of, part_in, part_row, put_part, real_time_of
from api.storage.ids import LENGTH
from api.storage.rows import RosterState
from api.web import Answer, Asking, AskingDep, OnceDep, ProblemError, Received, etag
from staffing_tools.demand import Fit, JudgedTemplate, RosterExperience, experience_of, fit, template_of, with_demand
from staffing_tools.duties.lead import LeadLog
from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.findings import within
from staffing_tools.judgement import check_judgement, judgement_result
from staffing_tools.reports.forms import DemandForm as DemandMade
from staffing_tools.reports.forms import demand_form

router = APIRouter(prefix="/wards/{ward_id}", tags=["assessment demand"])

ONE = "/assessments/{assessment_id}"
PeriodId = Annotated[str, Field(min_length=LENGTH, max_length=LENGTH, pattern="^[0-9a-z]+$")]


class DemandQuery(Received):
    """How people are rounded."""

    as_judged: bool = False
    """Round the judgement up to whole people, whatever was agreed."""


class DemandForm(DemandQuery):
    """The ward as which period sees it."""

    period_id: PeriodId
    """Id of a period of the ward, by whose parts the demand is checked."""


class DemandKept(BaseModel):
    """The ward's standing demand, as it is kept now."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    demand: list[nouns.Demand]
    """Every line of it."""
    words: list[str]
    """The arithmetic both ways."""


class ExperienceForm(Received):
    """Which roster."""

    period_id: PeriodId
    """Id of a period of the ward whose roster is published."""


@router.get(f"{ONE}/demand")
def read_demand(
    asking: AskingDep, ward_id: RowId, assessment_id: RowId, query: Annotated[DemandQuery, Query()]
) -> DemandMade:
    """The judgement and the agreed establishment as standing demand, both ways (`roster staffing demand --json`)."""
    found = opened(asking, ward_id, assessment_id, Action.READ_STAFFING_REPORTS)
    return demand_form(*_made(found, as_judged=query.as_judged))


@router.post(f"{ONE}/demand", response_model=DemandKept)
def put_demand(
    once: OnceDep, ward_id: RowId, assessment_id: RowId, form: Annotated[DemandForm, Body()]
) -> JSONResponse:
    """Make it the ward's standing demand; lines of other groups stay."""
    made, fits = _made(opened(once.asking, ward_id, assessment_id, Action.READ_STAFFING), as_judged=form.as_judged)

    def work(session: Session) -> Answer:
        period = period_for(session, once.asking, ward_id, form.period_id, Action.WRITE_WARD)
        session.get_one(rows.Ward, ward_id, with_for_update=True)
        changed = with_demand(ward_of(session, period), made.template)
        put_lines(session, rows.Demand, period, changed.demand, frozenset())
        ward_of(session, period)
        words = [made.words, *([fits.words] if fits else [])]
        headers = {"ETag": f'"{stamp_of(session, period)}"'}
        return Answer(200, DemandKept(demand=list(changed.demand), words=words), headers)

    return once.do(form, work)


@router.get("/periods/{period_id}/staffing-experience")
def read_experience(asking: AskingDep, ward_id: RowId, period_id: RowId) -> RosterExperience:
    """What the published roster planned beside what was found on its days (`roster staffing experience`)."""
    return _experience(asking, ward_id, period_id)


@router.post(f"{ONE}/experience", response_model=PartKept[tuple[RosterExperience, ...]])
def add_experience(
    once: OnceDep, ward_id: RowId, assessment_id: RowId, form: Annotated[ExperienceForm, Body()]
) -> JSONResponse:
    """Put the experience of a period into an assessment, in the place of what it had of the same dates."""
    with once.asking.database.read() as session:
        assessment_for(session, once.asking, ward_id, assessment_id, Action.WRITE_STAFFING)
    made = _experience(once.asking, ward_id, form.period_id)

    def work(session: Session) -> Answer:
        assessment = open_assessment(session, once.asking, ward_id, assessment_id)
        row = part_row(session, assessment, "experience")
        kept = [each for each in (part_in(row) if row else ()) if each.dates != made.dates]
        every = tuple(sorted((*kept, made), key=lambda each: each.dates.first))
        row = put_part(session, assessment, "experience", every)
        touch(assessment)
        return Answer(200, PartKept(id=row.id, version=row.version, part=every), etag(row))

    return once.do(form, work)


def _made(found: Opened, *, as_judged: bool) -> tuple[JudgedTemplate, Fit | None]:
    """The template, and demand beside the agreed establishment where one is agreed."""
    case, decision = found.assessment.judgement_case, found.assessment.record.decision
    if case is None:
        raise missing("judgement")
    stop_at(within("judgement", check_judgement(case)), "No demand is made from a judgement with errors")
    agreed = None if decision is None or decision.agreed_wte is None else Fraction(decision.agreed_wte)
    try:
        made = template_of(case.judgement, judgement_result(case), None if as_judged else agreed)
        return made, None if agreed is None else fit(made.template, agreed)
    except ValueError as error:
        raise ProblemError(409, "findings", f"No establishment is agreed that staffs a ward: {error}.") from None


def _experience(asking: Asking, ward_id: str, period_id: str) -> RosterExperience:
    with asking.database.read() as session:
        unopened, log, lead = _planned(session, asking, ward_id, period_id)
    found = unopened.open()
    return experience_of(found.desk.rulebook, found.roster, log, lead)


def _planned(
    session: Session, asking: Asking, ward_id: str, period_id: str
) -> tuple[Unopened, RealTimeLog, LeadLog | None]:
    """The published roster of a period, and what was found on its days."""
    period = period_for(session, asking, ward_id, period_id, Action.READ_STAFFING)
    found = select(rows.Roster).filter_by(period_id=period.id, state=RosterState.PUBLISHED)
    row = session.scalars(found).one_or_none()
    if row is None:
        raise ProblemError(409, "not-published", "The period has no published roster.")
    ward = session.get_one(rows.Ward, ward_id)
    unopened = read_row(session, row)
    dates = nouns.Period(start=period.start, days=period.days).dates
    log = real_time_of(session, ward, dates[-1], dates[0])
    if log is None:
        raise ProblemError(409, "not-assessed", "Nothing was assessed in real time on the days of the roster.")
    lead = lead_of(session, ward)
    return unopened, log, lead if lead.periods else None
