"""What an assessment comes to: checks, figures, tool, judgement, the spread of workload, its record and its seal."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from api.resources.finding import RowId
from api.resources.staffing.assessed import missing, opened, stop_at
from api.resources.staffing.assessment_rows import assessment_for
from api.signin import Action
from api.storage.assembly.staffing import chain_of
from api.web import AskingDep, PartQuery, ProblemError, Received, note_read
from staffing_tools.exact import Figure
from staffing_tools.files import plain_record
from staffing_tools.findings import SEVERITIES, FindingsError, Severity, within
from staffing_tools.judgement import check_judgement, judgement_result
from staffing_tools.method import CompletedRecord, MethodRecord, check_chain
from staffing_tools.reports import AssessedForm, FindingForm, assessed_form, findings_form
from staffing_tools.reports.forms import (
    JudgementForm,
    SimulationForm,
    ToolForm,
    judgement_form,
    simulation_form,
    tool_form,
)
from staffing_tools.reports.spread import establishments_in
from staffing_tools.tool import check_tool, tool_result
from staffing_tools.tool.national import check_national
from staffing_tools.workload import Bootstrap, meetings, spread_of, workload_of, worth_of

router = APIRouter(prefix="/wards/{ward_id}/assessments/{assessment_id}", tags=["assessment results"])

REPORTS = Action.READ_STAFFING_REPORTS


class ChecksTold(BaseModel):
    """What the checks found, errors first."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    status: str
    """incomplete, or can be completed. It is no score, and says nothing of the staffing."""
    counts: dict[Severity, int]
    """How many of each severity."""
    items: list[FindingForm]
    """Findings."""
    next: int | None
    """What to send as `start` for the next page; nothing on the last."""


class ChecksQuery(PartQuery):
    """Which findings."""

    severity: Severity | None = None
    """Those of one severity."""


class SealTold(BaseModel):
    """Whether a sealed record is what was sealed."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    seal: str
    """SHA-256 over the content of the record, as it is kept with it."""
    whole: bool
    """Whether the content still has this seal."""
    completed_on: dt.date
    """The day on which it was sealed."""
    supersedes: str | None
    """The seal of the record that it supersedes."""
    chain: list[FindingForm]
    """What is wrong with the chain of records up to it; nothing for a whole chain."""


class SimulationQuery(Received):
    """How the spread is simulated."""

    samples: int = Field(default=10_000, ge=100, le=100_000)
    """Resamples to draw."""
    seed: int = Field(default=1, ge=0, le=2**31 - 1)
    """Seed of the draws."""
    establishment: Annotated[tuple[Annotated[Figure, Field(le=10_000)], ...], Field(max_length=20)] = ()
    """WTE in all to set against demand; may be given again."""


@router.get("/checks")
def read_checks(
    asking: AskingDep, ward_id: RowId, assessment_id: RowId, query: Annotated[ChecksQuery, Query()]
) -> ChecksTold:
    """What an assessment still lacks, at any time: errors stand in the way of the seal."""
    assessed = opened(asking, ward_id, assessment_id, REPORTS).assessed
    counts = {name: sum(1 for each in assessed.findings if each.severity == name) for name in SEVERITIES}
    shown = [each for each in assessed.findings if query.severity in (None, each.severity)]
    part, more = query.cut(shown)
    return ChecksTold(status=assessed.status, counts=counts, items=findings_form(part), next=more)


@router.get("/result")
def read_result(asking: AskingDep, ward_id: RowId, assessment_id: RowId) -> AssessedForm:
    """Tables, steps, findings, and every figure with what it was made from (`roster staffing assess --json`)."""
    assessed = opened(asking, ward_id, assessment_id, REPORTS).assessed
    return assessed_form(assessed, assessed.findings)


@router.get("/record", response_class=JSONResponse, responses={200: {"model": MethodRecord | CompletedRecord}})
def read_record(asking: AskingDep, ward_id: RowId, assessment_id: RowId) -> JSONResponse:
    """The sealed record with all inputs and its seal, as a file of it has them; a draft of it while it is open."""
    found = opened(asking, ward_id, assessment_id, Action.READ_STAFFING)
    note_read(asking, found.row, "read record")
    return JSONResponse(plain_record(found.completed or found.assessment.record))


@router.get("/seal")
def read_seal(asking: AskingDep, ward_id: RowId, assessment_id: RowId) -> SealTold:
    """Whether the record, and those that it leads back to, are what was sealed."""
    with asking.database.read() as session:
        row = assessment_for(session, asking, ward_id, assessment_id, REPORTS)
        completed, chain = row.completed, chain_of(session, row)
    if completed is None:
        raise ProblemError(409, "not-sealed", "The assessment is open; its record has no seal yet.")
    return SealTold(
        seal=completed.seal,
        whole=completed.is_whole,
        completed_on=completed.completed_on,
        supersedes=completed.supersedes.seal if completed.supersedes else None,
        chain=findings_form(check_chain(chain)),
    )


@router.get("/tool")
def read_tool(asking: AskingDep, ward_id: RowId, assessment_id: RowId) -> ToolForm:
    """The prescribed result as printed, and the indicative engine line by line (`roster staffing tool --json`)."""
    assessment = opened(asking, ward_id, assessment_id, REPORTS).assessment
    case, national = assessment.tool_case, assessment.national_case
    if case is None and national is None:
        raise missing("tool run with an engine, and no national result")
    found = (
        *within("national", check_national(national) if national else ()),
        *within("tool_run", check_tool(case) if case else ()),
    )
    stop_at(found, "No figure is made from a run with errors")
    return tool_form(national.result if national else None, tool_result(case) if case else None, found)


@router.get("/judgement")
def read_judgement(asking: AskingDep, ward_id: RowId, assessment_id: RowId) -> JudgementForm:
    """What professional judgement comes to, by role (`roster staffing judgement --json`)."""
    case = opened(asking, ward_id, assessment_id, REPORTS).assessment.judgement_case
    if case is None:
        raise missing("judgement")
    found = within("judgement", check_judgement(case))
    stop_at(found, "No figure is made from a judgement with errors")
    return judgement_form(judgement_result(case), found)


@router.get("/simulation")
def read_simulation(
    asking: AskingDep, ward_id: RowId, assessment_id: RowId, query: Annotated[SimulationQuery, Query()]
) -> SimulationForm:
    """How staff needed spread over days, and days that establishments would have met (`roster staffing simulate`)."""
    assessed = opened(asking, ward_id, assessment_id, REPORTS).assessed
    case = assessed.assessment.workload_case
    if case is None:
        raise missing("tool run with an engine")
    try:
        workload = workload_of(case)
        named = establishments_in(assessed, *query.establishment)
    except FindingsError as error:
        stop_at(error.findings, "No figure is made from days with errors")
        raise
    except ValueError as error:
        raise ProblemError(422, "invalid", f"{str(error).capitalize()}.") from None
    by, how = case.establishment_of(workload.mean_week), Bootstrap(samples=query.samples, seed=query.seed)
    spread, worth = spread_of(workload, by, how), worth_of(workload, by, how=how)
    return simulation_form(spread, meetings(workload, named, how), worth)
