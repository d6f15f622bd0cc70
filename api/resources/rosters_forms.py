"""What is told of rosters over HTTP."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, ConfigDict

from api.rostering.editing import Difference, Standing
from api.storage import rows
from api.storage.rows import RosterState
from api.web import Kept
from roster.reports import FindingLine
from roster.reports.findings import line_of
from roster.rules import Finding, Rulebook


class Told(BaseModel):
    """Something that is answered."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class OriginTold(Told):
    """The job that made a roster."""

    kind: str
    """What was done, such as solve or repair."""
    job_id: str
    """Id of the job."""
    title: str
    """What the roster is among those that it made; empty where it is the only one of its kind."""


class RosterKept(Kept):
    """A version of a period's roster."""

    ward_id: str
    """Id of its ward."""
    period_id: str
    """Id of its period."""
    number: int
    """1, 2, 3 ... within the period."""
    state: RosterState
    """What has become of it."""
    based_on_id: str | None
    """The version that it began as."""
    origin: OriginTold | None
    """The job that made it; nothing where a person did."""
    approved: dt.date | None
    """When it was approved."""
    published: dt.date | None
    """When staff were first shown it."""
    created_at: dt.datetime
    """When it was made."""
    updated_at: dt.datetime
    """When it was last changed."""


class FindingTold(Told):
    """What a rule finds."""

    rule: str
    """Id of the rule."""
    title: str
    """Its title."""
    level: str
    """What it stands on: LAW, TCS, POL, PRO or LOC."""
    source: str
    """Where it comes from."""
    person: str
    """Id of the person; empty where it is the ward's."""
    date: dt.date
    """The day it falls on."""
    breach: bool
    """Whether it breaks the rule, or is allowed at a price."""
    cost: int
    """Points; 0 for a breach."""
    words: str
    """What happened."""


class RuleChangeTold(Told):
    """What one rule says more, or below 0 less."""

    rule: str
    """Id of the rule."""
    breaches: int
    """Breaches, in the unit of the rule."""
    cost: int
    """Points."""


class DifferenceTold(Told):
    """What becomes of findings and value."""

    appear: list[FindingTold]
    """Findings that were not there."""
    disappear: list[FindingTold]
    """Findings that are gone."""
    breaches: int
    """Breaches more, or below 0 less."""
    cost: int
    """Points more, or below 0 less."""
    rules: list[RuleChangeTold]
    """The same by rule, those that change."""


class ValueTold(Told):
    """Breaches and points of a roster in all."""

    breaches: int
    """Breaches of hard rules; 0 for a legal roster."""
    cost: int
    """Points; less is better."""


def roster_kept(row: rows.Roster) -> RosterKept:
    """A roster's row."""
    return RosterKept(
        id=row.id,
        version=row.version,
        ward_id=row.ward_id,
        period_id=row.period_id,
        number=row.number,
        state=RosterState(row.state),
        based_on_id=row.based_on_id,
        origin=None if row.origin is None else OriginTold.model_validate(row.origin),
        approved=row.approved,
        published=row.published,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def finding_told(line: FindingLine) -> FindingTold:
    """A finding's line."""
    return FindingTold.model_validate(line, from_attributes=True)


def findings_told(rulebook: Rulebook, findings: tuple[Finding, ...]) -> list[FindingTold]:
    """Findings, in their order."""
    return [finding_told(line_of(rulebook, finding)) for finding in findings]


def difference_told(rulebook: Rulebook, change: Difference) -> DifferenceTold:
    """A difference."""
    rules = [RuleChangeTold(rule=each.rule, breaches=each.breaches, cost=each.cost) for each in change.rules]
    return DifferenceTold(
        appear=findings_told(rulebook, change.appear),
        disappear=findings_told(rulebook, change.disappear),
        breaches=change.breaches,
        cost=change.cost,
        rules=rules,
    )


def value_told(standing: Standing) -> ValueTold:
    """The value of a standing."""
    return ValueTold(breaches=standing.breaches.total(), cost=standing.cost.total())
