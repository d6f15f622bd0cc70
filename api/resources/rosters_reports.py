"""Reports of a roster for those who may read it as a whole."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import Field

from api.resources.finding import RowId
from api.resources.rosters_forms import FindingTold, Told, finding_told
from api.resources.rosters_opened import Opened, opened
from api.signin import Action
from api.web import AskingDep, ProblemError, Received, etag, note_read
from roster.figures import Evidence, JudgedMeasure, period_figures
from roster.pay import Money, PayError
from roster.reports import GapReasons
from roster.ward.base import Id

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/rosters/{roster_id}", tags=["roster reports"])


class FindingsQuery(Received):
    """Which findings."""

    limit: int = Field(default=200, ge=1, le=2000)
    """Most entries."""
    start: int = Field(default=0, ge=0, le=1_000_000)
    """How many to leave out: the `next` of the page before."""
    person: Id | None = None
    """Those about one person."""
    rule: Id | None = None
    """Those of one rule."""
    breach: bool | None = None
    """Those that break a rule, or those that a price allows."""


class FindingsTold(Told):
    """Findings, breaches first."""

    items: list[FindingTold]
    """Findings."""
    next: int | None
    """What to send as `start` for the next page; nothing on the last."""


class RuleTold(Told):
    """What one rule adds to the value."""

    rule: str
    """Id of the rule."""
    title: str
    """Its title."""
    level: str
    """What it stands on."""
    breaches: int
    """Breaches, in the unit of the rule."""
    cost: int
    """Points."""


class ItemisedTold(Told):
    """The value of a roster by rule; less is better."""

    breaches: int
    """The hard part; 0 for a legal roster."""
    cost: int
    """Points."""
    rules: list[RuleTold]
    """By rule, in the order of the rulebook."""


class GapTold(Told):
    """Time in which people are missing."""

    group: str
    """Id of the group."""
    title: str
    """Its title."""
    date: dt.date
    """The day to which the need belongs."""
    clock: str
    """The time, such as 13:30-15:00."""
    needed: int
    """People needed."""
    present: int
    """People there."""
    minutes: int
    """Person-minutes missing."""
    reasons: str
    """What stops everybody who might fill it; never why somebody is away."""


class GroupTold(Told):
    """Cover of one group."""

    group: str
    """Id of the group."""
    title: str
    """Its title."""
    kind: str
    """Staff, skill or sex."""
    needed_minutes: int
    """Person-minutes needed."""
    short_minutes: int
    """Person-minutes missing."""
    surplus_minutes: int
    """Person-minutes beyond what is needed."""


class CoverTold(Told):
    """Cover of every group with a demand, and each gap with its reasons."""

    groups: list[GroupTold]
    """Groups."""
    gaps: list[GapTold]
    """Gaps in the order of the calendar."""


class ProofTold(Told):
    """How near to the best possible a roster is proved to be."""

    status: str
    """How the solve ended; empty for a roster without a proof."""
    uncovered: int
    """Person-minutes uncovered."""
    uncovered_bound: int | None
    """The fewest that any legal roster leaves."""
    value: int
    """Points."""
    bound: int | None
    """What no legal roster goes below."""
    gap: float | None
    """The part of the value that a better roster could save at most."""
    sentences: list[str]
    """The same in words."""


class MoneyTold(Told):
    """Whole pence."""

    pence: int
    """Pence."""
    confirmed: bool
    """Whether every figure that they rest on is confirmed."""


class UnconfirmedTold(Told):
    """A figure that nobody has confirmed."""

    figure: str
    """What it is."""
    source: str
    """Where it comes from."""
    confidence: str
    """How far it can be relied on."""


class CostsTold(Told):
    """What a roster costs in pay, and filling its gaps."""

    total: MoneyTold
    """Everything."""
    elements: dict[str, MoneyTold]
    """By element of pay."""
    people: dict[str, MoneyTold]
    """By person."""
    uncosted_minutes: int
    """Minutes of gaps that no step of the gap-filling order is counted on to fill."""
    unconfirmed: list[UnconfirmedTold]
    """Figures that nobody has confirmed."""


class MeasureTold(Told):
    """An amount of a key figure."""

    measure: str
    """Its name."""
    title: str
    """Its title."""
    value: float | None
    """The amount; nothing where it cannot be told."""
    unit: str
    """Its unit."""
    words: str
    """The amount in words, or what would be needed to tell it."""
    light: str | None
    """Green, amber or red, where it is held to something."""
    held_to: str
    """What it is held to."""


class FigureTold(Told):
    """A key figure."""

    figure: str
    """Its id."""
    title: str
    """Its title."""
    light: str | None
    """The worst colour of its measures."""
    measures: list[MeasureTold]
    """Its measures."""


class FiguresTold(Told):
    """Key figures of the period with this roster."""

    figures: list[FigureTold]
    """In the order of the catalogue."""


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
    end = query.start + query.limit
    items = [finding_told(line) for line in lines[query.start : end]]
    return FindingsTold(items=items, next=end if end < len(lines) else None)


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
    return CoverTold(groups=groups, gaps=[_gap(line) for line in summary.gap_reasons])


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
        gap=_number(proof.gap),
        sentences=list(proof.sentences),
    )


@router.get("/costs")
def read_costs(asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, response: Response) -> CostsTold:
    """Costs in whole pence."""
    found = _opened(asking, ward_id, period_id, roster_id, response)
    note_read(asking, found.row, "read costs")
    costs = found.summary.costs
    return CostsTold(
        total=_money(costs.total),
        elements={element.name.lower(): _money(money) for element, money in costs.elements.items()},
        people={person: _money(money) for person, money in costs.people.items() if person},
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
        FigureTold(figure=each.id, title=each.title, light=each.light, measures=[_measure(m) for m in each.measures])
        for each in figures
    ]
    return FiguresTold(figures=told)


def _opened(asking: AskingDep, ward_id: str, period_id: str, roster_id: str, response: Response) -> Opened:
    found = opened(asking, ward_id, period_id, roster_id, Action.READ_ROSTER)
    response.headers.update(etag(found.row))
    return found


def _told(form: type[Any], what: Any) -> Any:
    return form.model_validate(what, from_attributes=True)


def _gap(line: GapReasons) -> GapTold:
    gap = line.gap
    return GapTold(
        group=gap.group,
        title=gap.title,
        date=gap.date,
        clock=gap.clock,
        needed=gap.needed,
        present=gap.present,
        minutes=gap.short_minutes,
        reasons=line.words,
    )


def _money(money: Money) -> MoneyTold:
    return MoneyTold(pence=money.pence, confirmed=money.confirmed)


def _measure(judged: JudgedMeasure) -> MeasureTold:
    measure = judged.measure
    return MeasureTold(
        measure=measure.id,
        title=measure.title,
        value=_number(measure.value),
        unit=measure.unit.value,
        words=measure.words,
        light=judged.light,
        held_to=judged.held_to,
    )


def _number(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 6)
