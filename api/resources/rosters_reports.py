"""Reports of a roster for those who may read it as a whole."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from api.forms.form import number_told
from api.resources.finding import RowId
from api.resources.reports_told import (
    CostsTold,
    CoverTold,
    FiguresTold,
    FigureTold,
    FindingsTold,
    GroupTold,
    ItemisedTold,
    ProofTold,
    RuleTold,
    UnconfirmedTold,
    gap_told,
    measure_told,
    money_told,
)
from api.resources.rosters_forms import finding_told
from api.resources.rosters_opened import Opened, opened
from api.signin import Action
from api.web import AskingDep, PartQuery, ProblemError, etag, note_read
from roster.figures import Evidence, period_figures
from roster.pay import PayError
from roster.ward.base import Id

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/rosters/{roster_id}", tags=["roster reports"])


class FindingsQuery(PartQuery):
    """Which findings."""

    person: Id | None = None
    """Those about one person."""
    rule: Id | None = None
    """Those of one rule."""
    breach: bool | None = None
    """Those that break a rule, or those that a price allows."""


@router.get("/findings")
def read_findings(
    asking: AskingDep,
    ward_id: RowId,
    period_id: RowId,
    roster_id: RowId,
    query: Annotated[FindingsQuery, Query()],
    response: Response,
) -> FindingsTold:
    """What the rules find, breaches first."""
    found = _opened(asking, ward_id, period_id, roster_id, response)
    note_read(asking, found.row, "read findings")
    lines = [
        line
        for line in found.summary.findings
        if query.person in (None, line.person)
        and query.rule in (None, line.rule)
        and query.breach in (None, line.breach)
    ]
    shown, more = query.cut(lines)
    return FindingsTold(items=[finding_told(line) for line in shown], next=more)


@router.get("/value")
def read_value(
    asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, response: Response
) -> ItemisedTold:
    """The value, itemised by rule."""
    value = _opened(asking, ward_id, period_id, roster_id, response).summary.value
    return ItemisedTold(breaches=value.breaches, cost=value.cost, rules=[_told(RuleTold, r) for r in value.rules])


@router.get("/cover")
def read_cover(asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, response: Response) -> CoverTold:
    """Cover by group, and every gap with its reasons."""
    found = _opened(asking, ward_id, period_id, roster_id, response)
    note_read(asking, found.row, "read cover")
    summary = found.summary
    groups = [_told(GroupTold, group) for group in summary.cover.groups]
    return CoverTold(groups=groups, gaps=[gap_told(line) for line in summary.gap_reasons])


@router.get("/proof")
def read_proof(asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, response: Response) -> ProofTold:
    """How near to the best possible it is proved to be."""
    proof = _opened(asking, ward_id, period_id, roster_id, response).summary.proof
    return ProofTold(
        status=proof.status,
        uncovered=proof.uncovered,
        uncovered_bound=proof.uncovered_bound,
        value=proof.value,
        bound=proof.bound,
        gap=number_told(proof.gap),
        sentences=list(proof.sentences),
    )


@router.get("/costs")
def read_costs(asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, response: Response) -> CostsTold:
    """Costs in whole pence."""
    found = _opened(asking, ward_id, period_id, roster_id, response)
    note_read(asking, found.row, "read costs")
    costs = found.summary.costs
    return CostsTold(
        total=money_told(costs.total),
        elements={element.name.lower(): money_told(money) for element, money in costs.elements.items()},
        people={person: money_told(money) for person, money in costs.people.items() if person},
        uncosted_minutes=costs.uncosted,
        unconfirmed=[
            UnconfirmedTold(figure=each.title, source=each.source, confidence=each.confidence)
            for each in costs.unconfirmed
        ],
    )


@router.get("/figures")
def read_figures(
    asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, response: Response
) -> FiguresTold:
    """Key figures, each with what it is held to."""
    found = _opened(asking, ward_id, period_id, roster_id, response)
    try:
        figures = period_figures(Evidence(found.desk.rulebook, found.roster)).figures
    except PayError as error:
        raise ProblemError(409, "no-pay-table", f"The figures cannot be told: {error}.") from error
    told = [
        FigureTold(
            figure=each.id, title=each.title, light=each.light, measures=[measure_told(m) for m in each.measures]
        )
        for each in figures
    ]
    return FiguresTold(figures=told)


def _opened(asking: AskingDep, ward_id: str, period_id: str, roster_id: str, response: Response) -> Opened:
    found = opened(asking, ward_id, period_id, roster_id, Action.READ_ROSTER)
    response.headers.update(etag(found.row))
    return found


def _told(form: type[Any], what: Any) -> Any:
    return form.model_validate(what, from_attributes=True)
